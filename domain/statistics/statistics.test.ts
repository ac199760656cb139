import { describe, expect, it } from 'vitest';

import { replayReviews } from '#domain/scheduling/cards.ts';
import { addDays, learnerDay } from '#domain/scheduling/learner-day.ts';
import type { Card, Rating, Review } from '#domain/scheduling/types.ts';

import { tallyCard } from './card-days.ts';
import { changedDays, dayChanges, sumOfChanges } from './day-changes.ts';
import { NO_TALLY } from './day-tally.ts';
import type { TalliedDay } from './day-tally.ts';
import { difficulties, stabilities } from './distribution.ts';
import { forecast } from './forecast.ts';
import { statisticsOf } from './statistics.ts';
import { timeSpent } from './time-spent.ts';
import { trueRetention } from './true-retention.ts';
import { weakestCards } from './weakest-cards.ts';
import { yearOfDays } from './year-of-days.ts';

const settings = { dayRule: { timeZone: 'UTC', rolloverHour: 4 }, desiredRetention: 0.9 };
const TODAY = '2026-11-22';
const NOON = Date.parse(`${TODAY}T12:00:00Z`);

function log(card: string, ...ratings: (readonly [daysAgo: number, rating: Rating])[]): Review[] {
  return ratings.map(([daysAgo, rating], place) => {
    const at = NOON - daysAgo * 86_400_000 + place;
    const id = `${card}-${place}`;
    return { type: 'rating', id, card, attempt: id, rating, at, day: learnerDay(at, settings.dayRule) };
  });
}

function cardOf(reviews: readonly Review[], over: Partial<Card> = {}): Card {
  const card = replayReviews(reviews, settings);
  if (card === null) throw new Error('expected a card');
  return { ...card, ...over };
}

/** The days of a learner with these cards. */
function daysOf(...logs: readonly Review[][]): readonly TalliedDay[] {
  const tallied = logs.map((each) => tallyCard(each, new Map(), settings).days);
  const sum = sumOfChanges(tallied.map((days) => dayChanges(new Map(), days)));
  return changedDays(new Map(), sum).kept;
}

describe('true retention', () => {
  const days = daysOf(
    log('young', [12, 'good'], [10, 'good']),
    log('mature', [90, 'good'], [88, 'easy'], [70, 'easy'], [20, 'again'], [20, 'good']),
    log('old news', [200, 'good'], [190, 'again']),
  );

  it('counts the first answer of a day to a card in review, young and mature', () => {
    const { young, mature, all } = trueRetention(days, addDays(TODAY, -30));
    expect([young.reviews, young.remembered]).toEqual([1, 1]);
    expect([mature.reviews, mature.remembered]).toEqual([1, 0]);
    expect([all.reviews, all.remembered, all.share]).toEqual([2, 1, 0.5]);
    expect(all.expected).toBeCloseTo(((young.expected ?? 0) + (mature.expected ?? 0)) / 2, 10);
  });

  it('knows nothing of nothing', () => {
    expect(trueRetention([], TODAY).all).toEqual({
      reviews: 0,
      remembered: 0,
      share: null,
      interval: null,
      expected: null,
    });
  });
});

it('time is summed by weeks that begin on Monday', () => {
  // 22 November 2026 is a Sunday.
  const day = (ago: number, elapsedMs: number): TalliedDay => ({
    day: addDays(TODAY, -ago),
    tally: { ...NO_TALLY, answers: 1, elapsedMs },
  });
  const { totalMs, days, weeks } = timeSpent([day(400, 5), day(7, 10), day(6, 20), day(0, 40)], TODAY);
  expect([totalMs, days, weeks.length]).toEqual([75, 4, 12]);
  expect(weeks.slice(-2)).toEqual([
    { monday: '2026-11-09', answers: 1, elapsedMs: 10 },
    { monday: '2026-11-16', answers: 2, elapsedMs: 60 },
  ]);
});

it('a year begins on a Monday and ends today', () => {
  const year = yearOfDays([{ day: TODAY, tally: { ...NO_TALLY, answers: 3, right: 2 } }], TODAY);
  expect(year[0]?.day).toBe('2025-11-17');
  expect(year.at(-1)).toEqual({ day: TODAY, answers: 3, right: 2, elapsedMs: 0 });
  expect(year).toHaveLength(53 * 7);
});

it('the weakest cards are those forgotten most often for how often they were asked', () => {
  const card = (key: string, reps: number, lapses: number) =>
    cardOf(log(key, [1, 'good']), { key, reps, lapses });
  const cards = [card('never', 9, 0), card('once', 2, 1), card('often', 20, 9), card('seldom', 40, 2)];
  expect(weakestCards(cards, 2)).toEqual([
    { key: 'often', answers: 20, lapses: 9, isLeech: true },
    { key: 'once', answers: 2, lapses: 1, isLeech: false },
  ]);
});

it('the streak lives through days on which nothing waited', () => {
  const kept = log('a', [4, 'good'], [2, 'good']);
  const due = replayReviews(kept, settings);
  const days = daysOf(kept);
  const { streak } = statisticsOf(days, due ? [due] : [], TODAY);
  expect(streak).toMatchObject({ current: 2, longest: 2 });
});

describe('forecast', () => {
  const card = cardOf(log('a', [1, 'good']));
  it.each<[string, Partial<Card>, readonly number[]]>([
    ['counts what is overdue for today', { dueDay: '2026-10-01' }, [1, 0, 0]],
    ['counts a card on its day', { dueDay: '2026-11-24' }, [0, 0, 1]],
    ['leaves what is later out', { dueDay: '2026-12-24' }, [0, 0, 0]],
    ['leaves what is suspended out', { dueDay: TODAY, suspended: true }, [0, 0, 0]],
    ['waits for what is buried', { dueDay: TODAY, buriedUntil: '2026-11-23' }, [0, 1, 0]],
  ])('%s', (_, over, due) => {
    expect(forecast([{ ...card, ...over }], TODAY, 3).map((day) => day.due)).toEqual(due);
  });
});

it('every card is in one bucket', () => {
  const cards = [0.4, 1, 29.9, 30, 4000].map((stability, place) =>
    cardOf(log('a', [1, 'good']), { stability, difficulty: 1 + place * 2.25 }),
  );
  expect(stabilities(cards).map((bucket) => bucket.cards)).toEqual([1, 1, 0, 0, 1, 1, 0, 0, 1]);
  expect(difficulties(cards).map((bucket) => bucket.cards)).toEqual([1, 0, 1, 0, 1, 0, 1, 0, 1]);
});
