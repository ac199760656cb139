import { expect, test } from 'vitest';

import { usualTime } from './usual-time.ts';

test.each<[string, number[], number | null]>([
  ['nothing', [], null],
  ['too few to say', [10, 20, 30, 40], null],
  ['the middle one of an odd number', [50, 10, 40, 20, 30], 30],
  ['the middle of the middle two of an even number', [60, 10, 40, 20, 30, 50], 35],
  ['not moved by one that was forgotten open', [10, 20, 30, 40, 9_000_000], 30],
])('%s', (_, elapsed, usual) => {
  expect(usualTime(elapsed)).toBe(usual);
});
