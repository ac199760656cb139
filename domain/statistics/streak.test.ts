import { expect, test } from 'vitest';

import { addDays } from '#domain/scheduling/learner-day.ts';

import { streak } from './streak.ts';

const TODAY = '2026-11-22';
const ago = (...days: number[]) => days.map((day) => addDays(TODAY, -day));
const from = (most: number, least: number) =>
  ago(...Array.from({ length: most - least + 1 }, (_, place) => most - place));

test.each<[string, readonly string[], ReturnType<typeof streak>]>([
  ['nothing yet', [], { current: 0, longest: 0, frozen: [], freezes: 0 }],
  ['today alone', ago(0), { current: 1, longest: 1, frozen: [], freezes: 0 }],
  ['three days, today still to come', ago(3, 2, 1), { current: 3, longest: 3, frozen: [], freezes: 0 }],
  ['the same day twice', ago(1, 1), { current: 1, longest: 1, frozen: [], freezes: 0 }],
  ['a day missed', ago(4, 3, 1, 0), { current: 2, longest: 2, frozen: [], freezes: 0 }],
  ['a week earns a freeze day', from(7, 1), { current: 7, longest: 7, frozen: [], freezes: 1 }],
  [
    'which covers a day missed',
    [...from(9, 3), ...ago(1)],
    { current: 8, longest: 8, frozen: ago(2), freezes: 0 },
  ],
  ['but no second one', [...from(10, 4), ...ago(1)], { current: 1, longest: 7, frozen: [], freezes: 0 }],
  ['two are kept at most', from(30, 0), { current: 31, longest: 31, frozen: [], freezes: 2 }],
  [
    'days to come do not count',
    [...ago(0), addDays(TODAY, 1)],
    { current: 1, longest: 1, frozen: [], freezes: 0 },
  ],
])('%s', (_, answered, expected) => {
  expect(streak(answered, TODAY, () => true)).toEqual(expected);
});

test('a day on which nothing was due costs nothing', () => {
  expect(streak(ago(3, 0), TODAY, (day) => day === addDays(TODAY, -9))).toMatchObject({ current: 2 });
});
