import { expect, test } from 'vitest';
import { replayReviews } from './cards.ts';
import { retrievability } from './fsrs.ts';
import { learnerDay } from './learner-day.ts';
import { nextDue, reviewQueue } from './queue.ts';
import type { Card, Rating } from './types.ts';

const rule = { timeZone: 'Europe/Vienna', rolloverHour: 4 };
const now = Date.parse('2026-11-22T18:00:00Z');

function card(key: string, ...ratings: (readonly [Rating, string])[]): Card {
  const made = replayReviews(
    ratings.map(([rating, instant], place) => {
      const at = Date.parse(instant);
      return {
        type: 'rating',
        id: `${key}-${place}`,
        card: key,
        attempt: `${key}-${place}`,
        rating,
        at,
        day: learnerDay(at, rule),
      };
    }),
    { dayRule: rule, desiredRetention: 0.9 },
  );
  if (made === null) throw new Error('expected a card');
  return made;
}

const justWrong = card('just-wrong', ['again', '2026-11-22T17:30:00Z']);
const wrongBefore = card('wrong-before', ['again', '2026-11-22T17:00:00Z']);
const stillInSteps = card('still-in-steps', ['again', '2026-11-22T17:55:00Z']);
const longOverdue = card('long-overdue', ['good', '2026-10-01T18:00:00Z']);
const dueToday = card('due-today', ['good', '2026-11-20T18:00:00Z']);
const tomorrow = card('tomorrow', ['good', '2026-11-21T18:00:00Z']);
const cards = [tomorrow, dueToday, justWrong, stillInSteps, longOverdue, wrongBefore];

test('cards in their steps come first, then those likeliest to be forgotten', () => {
  expect(reviewQueue(cards, now, rule, { reviews: 100 })).toEqual([
    'wrong-before',
    'just-wrong',
    'long-overdue',
    'due-today',
  ]);
});

test('a limit cuts off what is remembered best, and never what was just answered wrong', () => {
  expect(reviewQueue(cards, now, rule, { reviews: 1 })).toEqual([
    'wrong-before',
    'just-wrong',
    'long-overdue',
  ]);
});

test('the order of the cards given does not matter', () => {
  expect(reviewQueue(cards.toReversed(), now, rule, { reviews: 100 })).toEqual(
    reviewQueue(cards, now, rule, { reviews: 100 }),
  );
});

test('what comes back next is not due yet', () => {
  expect(nextDue(cards, now, rule)?.key).toBe('still-in-steps');
  expect(nextDue([tomorrow, longOverdue], now, rule)?.key).toBe('tomorrow');
  expect(nextDue([longOverdue], now, rule)).toBeNull();
  expect(nextDue([], now, rule)).toBeNull();
});

test('retrievability is one on the day itself and falls from day to day', () => {
  expect(retrievability(dueToday, Date.parse('2026-11-20T22:00:00Z'), { dayRule: rule })).toBe(1);
  expect(retrievability(dueToday, now, { dayRule: rule })).toBeGreaterThan(
    retrievability(longOverdue, now, { dayRule: rule }),
  );
  const atStability = dueToday.lastReview + Math.round(dueToday.stability) * 86_400_000;
  expect(retrievability(dueToday, atStability, { dayRule: rule })).toBeCloseTo(0.9, 1);
});
