import { expect, it } from 'vitest';

import { again } from './again.ts';

const [SAME, DIFFERENT] = [{ kind: 'same' }, { kind: 'different', what: '1, not 2' }];

it.each([
  [SAME, [], SAME, 0, null],
  [DIFFERENT, [SAME], SAME, 1, '1, not 2'],
  [DIFFERENT, [DIFFERENT, { kind: 'inconclusive' }], { kind: 'inconclusive' }, 2, '1, not 2'],
  [DIFFERENT, [DIFFERENT, DIFFERENT, DIFFERENT, SAME], DIFFERENT, 3, null],
])('after %j and then %j it is %j, in %i tries', async (first, next, result, tries, unsteady) => {
  let tried = 0;
  expect(await again(first, () => Promise.resolve(next[tried++] ?? SAME))).toEqual({ result, unsteady });
  expect(tried).toBe(tries);
});
