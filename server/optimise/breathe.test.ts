import { expect, test } from 'vitest';

import { breather } from './breathe.ts';

/** Keeps the process busy for so long (ms). */
function work(ms: number): void {
  const until = performance.now() + ms;
  while (performance.now() < until);
}

test('long work that breathes lets others have their turn; short work is not held up', async () => {
  let turns = 0;
  const breathe = breather();
  setImmediate(() => (turns += 1));
  await breathe();
  expect(turns).toBe(0);
  for (let piece = 0; piece < 10; piece += 1) {
    setImmediate(() => (turns += 1));
    work(10);
    await breathe();
  }
  expect(turns).toBeGreaterThanOrEqual(8);
});
