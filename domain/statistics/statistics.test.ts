import { describe, expect, it } from 'vitest';

import { replayReviews } from '#domain/scheduling/cards.ts';
import { addDays, learnerDay } from '#domain/scheduling/learner-day.ts';
import type { Card, Rating, Review } from '#domain/scheduling/types.ts';

import { difficulties, stabilities } from './distribution.ts';
import { forecast } from './forecast.ts';
import { ratedAnswers } from './rated-answer.ts';
import { trueRetention } from './true-retention.ts';
import { waitingDays } from './waiting-days.ts';

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

describe('rated answers', () => {
  const first = log('a', [40, 'good'], [38, 'good'], [10, 'again']);

  it('say what was known just before each', () => {
    const answers = ratedAnswers([log('b', [39, 'again']), first], settings);
    expect(answers.map(({ card, before }) => [card, before?.state, before?.days])).toEqual([
      ['a', undefined, undefined],
      ['b', undefined, undefined],
      ['a', 'review', 2],
      ['a', 'review', 28],
    ]);
    expect(answers[3]?.before?.chance).toBeLessThan(answers[2]?.before?.chance ?? 0);
  });

  it('leave out what was taken back', () => {
    const undo: Review = {
      type: 'void',
      id: 'v',
      card: 'a',
      voids: 'a-2',
      reason: 'undo',
      at: NOON,
      day: TODAY,
    };
    expect(ratedAnswers([[...first, undo]], settings)).toHaveLength(2);
  });
});

describe('true retention', () => {
  const answers = ratedAnswers(
    [
      log('young', [12, 'good'], [10, 'good']),
      log('mature', [60, 'good'], [58, 'easy'], [20, 'again'], [20, 'good']),
      log('old news', [200, 'good'], [190, 'again']),
    ],
    settings,
  );

  it('counts the first answer of a day to a card in review, young and mature', () => {
    const { young, mature, all } = trueRetention(answers, addDays(TODAY, -30));
    expect([young.reviews, young.remembered]).toEqual([1, 1]);
    expect([mature.reviews, mature.remembered]).toEqual([1, 0]);
    expect([all.reviews, all.remembered]).toEqual([2, 1]);
    expect(all.expected).toBeCloseTo(((young.expected ?? 0) + (mature.expected ?? 0)) / 2, 10);
  });

  it('knows nothing of nothing', () => {
    expect(trueRetention([], TODAY).all).toEqual({ reviews: 0, remembered: 0, expected: null });
  });
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

it('days of waiting go from the due day to the answer, and to today', () => {
  const reviews = log('a', [10, 'good'], [5, 'good']);
  const due = replayReviews(reviews.slice(0, 1), settings)?.dueDay ?? '';
  const now = cardOf(reviews, { dueDay: addDays(TODAY, -1) });
  const days = waitingDays(ratedAnswers([reviews], settings), [now], TODAY);
  expect(days.has(due) && days.has(addDays(TODAY, -5))).toBe(true);
  expect(days.has(addDays(due, -1)) || days.has(addDays(TODAY, -4))).toBe(false);
  expect(days.has(TODAY) && days.has(addDays(TODAY, -1))).toBe(true);
});

it('every card is in one bucket', () => {
  const cards = [0.4, 1, 29.9, 30, 4000].map((stability, place) =>
    cardOf(log('a', [1, 'good']), { stability, difficulty: 1 + place * 2.25 }),
  );
  expect(stabilities(cards).map((bucket) => bucket.cards)).toEqual([1, 1, 0, 0, 1, 1, 0, 0, 1]);
  expect(difficulties(cards).map((bucket) => bucket.cards)).toEqual([1, 0, 1, 0, 1, 0, 1, 0, 1]);
});
