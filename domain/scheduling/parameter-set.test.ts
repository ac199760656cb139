import { expect, test } from 'vitest';

import { isBetter, isFitDue, judgingReviews } from './parameter-set.ts';

const DAY = 86_400_000;

test.each<[string, number, { ratings: number; daysAgo: number } | null, boolean]>([
  ['too few reviews', 399, null, false],
  ['enough for the first time', 400, null, true],
  ['not yet doubled', 799, { ratings: 400, daysAgo: 5 }, false],
  ['doubled', 800, { ratings: 400, daysAgo: 5 }, true],
  ['a month with a tenth more', 440, { ratings: 400, daysAgo: 30 }, true],
  ['a month with less', 439, { ratings: 400, daysAgo: 30 }, false],
  ['a tenth more within a month', 440, { ratings: 400, daysAgo: 29 }, false],
])('%s', (_, ratings, last, due) => {
  const set = last && { ratings: last.ratings, madeAt: -last.daysAgo * DAY };
  expect(isFitDue(ratings, set, 0)).toBe(due);
});

test.each([
  [0.412, 0.398, true],
  [0.412, 0.412, false],
  [0.4124, 0.4121, false],
  [0.398, 0.412, false],
])('from %f to %f is better: %s', (lossBefore, lossAfter, better) => {
  expect(isBetter({ lossBefore, lossAfter })).toBe(better);
});

test('the latest fifth judges', () => {
  expect(judgingReviews(404)).toBe(80);
});
