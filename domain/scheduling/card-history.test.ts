import { describe, expect, it } from 'vitest';

import { cardHistory } from './card-history.ts';
import { replayReviews } from './cards.ts';
import { forgettingCurve } from './forgetting-curve.ts';
import { addDays, calendarInstant, DAY_MS } from './learner-day.ts';
import type { Rating, Review } from './types.ts';

const SETTINGS = { dayRule: { timeZone: 'UTC', rolloverHour: 0 }, desiredRetention: 0.9, weights: null };
const FIRST = '2026-11-01';

const on = (day: number) => ({
  id: `entry ${day}`,
  card: 'a',
  day: addDays(FIRST, day),
  at: calendarInstant(FIRST) + day * DAY_MS,
});
const rated = (day: number, rating: Rating, interval: number | null): Review => ({
  ...on(day),
  type: 'rating',
  attempt: `attempt ${day}`,
  rating,
  interval,
});
const undone = (day: number, voids: number): Review => ({
  ...on(day),
  type: 'void',
  voids: `entry ${voids}`,
  reason: 'undo',
});

describe('cardHistory', () => {
  const log = [rated(0, 'good', 3), rated(3, 'again', null), undone(4, 3), rated(5, 'good', 12)];

  it('keeps what was taken back, without effect', () => {
    const history = cardHistory(log.toReversed(), SETTINGS);
    expect(history.map(({ entry, takenBack }) => [entry.id, takenBack])).toEqual([
      ['entry 0', null],
      ['entry 3', 'undo'],
      ['entry 5', null],
    ]);
    expect(history[1]?.after).toEqual(history[0]?.after);
  });

  it('ends with the card of the replay', () => {
    expect(cardHistory(log, SETTINGS).at(-1)?.after).toEqual(replayReviews(log, SETTINGS));
  });
});

describe('forgettingCurve', () => {
  const curveOf = (log: readonly Review[], today: number) =>
    forgettingCurve(cardHistory(log, SETTINGS), addDays(FIRST, today), SETTINGS);

  it('falls between answers, begins anew at 1, and goes on until it is due', () => {
    const curve = curveOf([rated(0, 'good', 3), rated(3, 'good', 12)], 5);
    expect(curve).toMatchObject({ from: FIRST, today: 5, due: 15, last: 15 });
    expect(curve?.past.map((stretch) => stretch.map(({ day }) => day))).toEqual([
      [0, 1, 2, 3],
      [3, 4, 5],
    ]);
    for (const stretch of [...(curve?.past ?? []), curve?.ahead ?? []]) {
      const chances = stretch.map(({ chance }) => chance);
      expect(chances).toEqual(chances.toSorted((a, b) => b - a));
    }
    expect(curve?.past.map(([start]) => start?.chance)).toEqual([1, 1]);
    expect(curve?.ahead[0]).toEqual(curve?.past[1]?.at(-1));
    expect(curve?.ahead.at(-1)?.day).toBe(15);
  });

  it('says how likely each answer was, and how it turned out', () => {
    const answers = curveOf([rated(0, 'good', 3), rated(3, 'again', null)], 3)?.answers;
    expect(answers?.map(({ day, remembered }) => [day, remembered])).toEqual([
      [0, true],
      [3, false],
    ]);
    expect(answers?.[0]?.chance).toBeNull();
    expect(answers?.[1]?.chance).toBeCloseTo(0.9, 1);
  });

  it('stops at a reset, and has nothing to say before an answer', () => {
    const reset: Review = { ...on(2), type: 'reset' };
    expect(curveOf([rated(0, 'good', 3), reset], 9)).toMatchObject({ due: null, ahead: [], last: 9 });
    expect(
      curveOf([rated(0, 'good', 3), reset], 9)
        ?.past.at(-1)
        ?.at(-1)?.day,
    ).toBe(2);
    expect(curveOf([rated(0, 'good', 3), undone(1, 0)], 9)).toBeNull();
  });

  it('is not ahead of what is due already, and draws years with few points', () => {
    const curve = curveOf([rated(0, 'good', 3)], 2000);
    expect(curve).toMatchObject({ ahead: [], due: 3, last: 2000 });
    expect(curve?.past[0]?.length).toBeLessThan(50);
    expect(curve?.past[0]?.at(-1)?.day).toBe(2000);
  });
});
