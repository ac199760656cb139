import { expect, it } from 'vitest';

import { again } from './again.ts';

const [SAME, DIFFERENT] = [{ kind: 'same' }, { kind: 'different' }];

it.each([
  [SAME, [], SAME, 0],
  [DIFFERENT, [SAME], SAME, 1],
  [DIFFERENT, [DIFFERENT, { kind: 'inconclusive' }], { kind: 'inconclusive' }, 2],
  [DIFFERENT, [DIFFERENT, DIFFERENT, DIFFERENT, SAME], DIFFERENT, 3],
])('after %j and then %j it is %j, in %i tries', async (first, next, result, tries) => {
  let tried = 0;
  expect(await again(first, () => Promise.resolve(next[tried++] ?? SAME))).toEqual(result);
  expect(tried).toBe(tries);
});
