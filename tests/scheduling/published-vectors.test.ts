import * as fc from 'fast-check';
import { createEmptyCard, fsrs, Rating as Grade, State, type Grade as FsrsGrade } from 'ts-fsrs';
import { describe, expect, test } from 'vitest';

import { rateCard, retrievabilityOn } from '#domain/scheduling/fsrs.ts';
import { addDays, calendarInstant, daysBetween, learnerDay } from '#domain/scheduling/learner-day.ts';
import type { ReviewSettings } from '#domain/scheduling/settings.ts';
import { RATINGS, type Card, type Rating } from '#domain/scheduling/types.ts';

/*
 * Test vectors that the makers of FSRS publish: packages/fsrs/__tests__/FSRS-6.test.ts of open-spaced-repetition/ts-fsrs at
 * 32b6081; its memory states are those of fsrs-rs (src/inference.rs).
 */

const MINUTE_MS = 60_000;

/** The steps and the retention that the vectors were made with. */
const published: ReviewSettings = {
  dayRule: { timeZone: 'America/New_York', rolloverHour: 4 },
  desiredRetention: 0.9,
  steps: { learning: ['1m', '10m'], relearning: ['10m'] },
};

/** Noon in the example's time zone. */
function noon(day: string): number {
  return calendarInstant(day) + 17 * 60 * MINUTE_MS;
}

function rate(card: Card | null, rating: Rating, at: number, settings = published): Card {
  return rateCard(card, 'a', { rating, at, day: learnerDay(at, settings.dayRule) }, settings);
}

test('the intervals of thirteen answers, each on the day it was due', () => {
  const ratings: Rating[] = [
    ...Array.from({ length: 6 }, () => 'good' as const),
    'again',
    'again',
    ...Array.from({ length: 5 }, () => 'good' as const),
  ];
  let card: Card | null = null;
  let at = noon('2022-12-29');
  const intervals = ratings.map((rating) => {
    card = rate(card, rating, at);
    at = card.state === 'review' ? noon(card.dueDay) : card.due;
    return card.state === 'review' ? daysBetween(card.lastDay, card.dueDay) : 0;
  });
  expect(intervals).toEqual([0, 2, 11, 46, 163, 498, 0, 0, 2, 4, 7, 12, 21]);
});

test('the memory after six answers', () => {
  const waits = [0, 0, 1, 3, 8, 21];
  const days = waits.map((_, place) =>
    addDays(
      '2022-12-29',
      waits.slice(0, place + 1).reduce((sum, wait) => sum + wait, 0),
    ),
  );
  const ratings = ['again', 'good', 'good', 'good', 'good', 'good'] as const;
  const card = days.reduce<Card | null>(
    (made, day, place) => rate(made, ratings[place] ?? 'good', noon(day)),
    null,
  );
  expect(card?.stability).toBeCloseTo(53.62691, 4);
  expect(card?.difficulty).toBeCloseTo(6.3574867, 4);
});

test.each<[Rating, number, number, Card['state'], number]>([
  ['again', 0.212, 6.4133, 'learning', 0],
  ['hard', 1.2931, 5.11217071, 'learning', 0],
  ['good', 2.3065, 2.11810397, 'learning', 0],
  ['easy', 8.2956, 1, 'review', 8],
])('a first %s', (rating, stability, difficulty, state, days) => {
  const card = rate(null, rating, noon('2022-12-29'));
  expect(card).toMatchObject({ stability, state, reps: 1, lapses: 0 });
  expect(card.difficulty).toBeCloseTo(difficulty, 7);
  expect(daysBetween('2022-12-29', card.dueDay)).toBe(days);
});

test('the chance to remember on the due day of a first easy', () => {
  const card = rate(null, 'easy', noon('2023-12-01'));
  expect(retrievabilityOn(card, card.dueDay, null)).toBeCloseTo(0.9024733, 7);
});

describe("ts-fsrs's own schedule", () => {
  const GRADES: Record<Rating, FsrsGrade> = {
    again: Grade.Again,
    hard: Grade.Hard,
    good: Grade.Good,
    easy: Grade.Easy,
  };
  const STATES = { learning: State.Learning, review: State.Review, relearning: State.Relearning };
  const answers = fc.array(
    fc.record({
      rating: fc.constantFrom(...RATINGS),
      // The same day, in some days, or when it is due.
      wait: fc.oneof(fc.constant(0), fc.integer({ min: 1, max: 60 }), fc.constant(null)),
    }),
    { minLength: 1, maxLength: 12 },
  );

  test.each([0.8, 0.9, 0.97])(
    'is ours, for a retention of %f, where days are those of UTC',
    (desiredRetention) => {
      const settings = { ...published, dayRule: { timeZone: 'UTC', rolloverHour: 0 }, desiredRetention };
      const scheduler = fsrs({ request_retention: desiredRetention, enable_fuzz: false });
      fc.assert(
        fc.property(answers, (given) => {
          let at = Date.parse('2026-01-01T12:00:00Z');
          let theirs = createEmptyCard(new Date(at));
          let ours: Card | null = null;
          for (const { rating, wait } of given) {
            if (ours !== null) {
              const due =
                ours.state === 'review' ? calendarInstant(ours.dueDay) + 12 * 60 * MINUTE_MS : ours.due;
              // Minutes of steps stay within the day: 12 answers take two hours at most.
              at = wait === null ? Math.max(at, due) : at + (wait === 0 ? MINUTE_MS : wait * 86_400_000);
            }
            theirs = scheduler.next(theirs, new Date(at), GRADES[rating]).card;
            ours = rate(ours, rating, at, settings);
            expect(ours).toMatchObject({
              stability: theirs.stability,
              difficulty: theirs.difficulty,
              reps: theirs.reps,
              lapses: theirs.lapses,
              due: theirs.due.getTime(),
            });
            expect(STATES[ours.state]).toBe(theirs.state);
          }
        }),
        { numRuns: 300 },
      );
    },
  );
});
