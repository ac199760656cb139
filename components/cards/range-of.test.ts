import { expect, it } from 'vitest';

import { rangeOf } from './range-of.ts';

const KEYS = ['a', 'b', 'c', 'd'];

it.each([
  ['a', 'c', ['a', 'b', 'c']],
  ['d', 'b', ['b', 'c', 'd']],
  ['b', 'b', ['b']],
  [null, 'c', ['c']],
  ['filtered away', 'c', ['c']],
])('selects from %s to %s', (from, to, expected) => {
  expect(rangeOf(KEYS, from, to)).toEqual(expected);
});
