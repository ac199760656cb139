import { expect, it } from 'vitest';

import { FILE_BYTES } from './budget.ts';
import { inImportTurn } from './import-turn.ts';

const order: string[] = [];
const work = (name: string) => async (): Promise<string> => {
  order.push(`${name} begins`);
  await new Promise((resolve) => setTimeout(resolve, 5));
  order.push(`${name} ends`);
  return name;
};

it('does one after the other, also after one that failed', async () => {
  const all = await Promise.allSettled([
    inImportTurn(10, work('first')),
    inImportTurn(10, () => Promise.reject(new Error('damaged'))),
    inImportTurn(10, work('second')),
  ]);
  expect(all.map(({ status }) => status)).toEqual(['fulfilled', 'rejected', 'fulfilled']);
  expect(order).toEqual(['first begins', 'first ends', 'second begins', 'second ends']);
});

it('takes the largest file when nothing waits, and lets nobody wait with more than that', async () => {
  const large = [inImportTurn(FILE_BYTES, work('a')), inImportTurn(FILE_BYTES, work('b'))];
  const results = await Promise.allSettled(large);
  expect(results[1]).toMatchObject({ reason: { status: 503, message: /Try again in a minute/ } });
  expect(await inImportTurn(FILE_BYTES, work('c'))).toBe('c');
});
