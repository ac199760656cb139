import { expect, it } from 'vitest';

import type { LoggedAttempt } from './learner-log.ts';
import { openMemoryLog } from './memory-log.ts';
import { deviceUsualMs } from './usual-time.ts';

const size = { kind: 'predict-size' } as const;

it('is the median of the latest fifty right answers of the kind', async () => {
  const store = openMemoryLog();
  let at = 0;
  const add = (elapsedMs: number, over: Partial<LoggedAttempt> = {}): Promise<void> =>
    store.transact('readwrite', (tx) => {
      at += 1;
      const attempt = { attempt: crypto.randomUUID(), ...size, verdict: 'correct', elapsedMs, at, ...over };
      return tx.saveAttempt(attempt as LoggedAttempt);
    });

  for (let n = 0; n < 4; n += 1) await add(8000);
  for (let n = 0; n < 9; n += 1) await add(1, { verdict: 'incorrect' });
  for (let n = 0; n < 9; n += 1) await add(1, { kind: 'judge-claim' });
  expect(await deviceUsualMs(size, store)).toBeNull();
  await add(8000);
  expect(await deviceUsualMs(size, store)).toBe(8000);
  for (let n = 0; n < 50; n += 1) await add(3000);
  expect(await deviceUsualMs(size, store)).toBe(3000);
});

it('is unknown where the log cannot be read', async () => {
  const broken = { ...openMemoryLog(), transact: () => Promise.reject(new Error('no database')) };
  expect(await deviceUsualMs(size, broken)).toBeNull();
});
