import { BindingMemoryState, FSRSBinding } from '@open-spaced-repetition/binding';
import * as fc from 'fast-check';
import { expect, test } from 'vitest';

import { defaultWeights, rateCard } from '#domain/scheduling/fsrs.ts';
import { addDays, calendarInstant } from '#domain/scheduling/learner-day.ts';
import type { ReviewSettings } from '#domain/scheduling/settings.ts';
import { RATINGS, type Card } from '#domain/scheduling/types.ts';

/** The optimizer, fsrs-rs, counts with 32 bits: a history of 15 answers may add up to a difference of so much, relatively. */
const TOLERANCE = 1e-4;

const HISTORIES = 1000;

/*
 * One rule differs. ts-fsrs, and fsrs-rs since 6, never let a "hard" on the same day lower the stability; the fsrs-rs of binding
 * 0.1.2 does. There the memory must be the optimizer's or what it was before, whichever is stronger, and goes on from ours.
 */

const history = fc.array(
  fc.record({
    rating: fc.constantFrom(...RATINGS),
    // A third of the answers come on the same day as the one before.
    days: fc.oneof(fc.constant(0), fc.integer({ min: 1, max: 20 }), fc.integer({ min: 1, max: 400 })),
  }),
  { minLength: 1, maxLength: 15 },
);

function difference(ours: number, theirs: number): number {
  return Math.abs(ours - theirs) / theirs;
}

test.each<[string, readonly number[] | null]>([
  ["FSRS's own weights", null],
  [
    'weights that were fitted to someone',
    defaultWeights().map((weight, place) => ({ 2: 5.1, 8: 1.2, 16: 2.4, 20: 0.4 })[place] ?? weight),
  ],
])('the memory after each answer is the optimizer’s, with %s', (_, weights) => {
  const optimizer = new FSRSBinding([...(weights ?? defaultWeights())]);
  const settings: ReviewSettings = {
    dayRule: { timeZone: 'Asia/Kathmandu', rolloverHour: 4 },
    desiredRetention: 0.9,
    weights,
  };
  let sameDay = 0;
  fc.assert(
    fc.property(history, (answers) => {
      let card: Card | null = null;
      let memory: BindingMemoryState | null = null;
      let day = '2026-01-01';
      for (const [place, { rating, days }] of answers.entries()) {
        const elapsed: number = place === 0 ? 0 : days;
        if (place > 0 && elapsed === 0) sameDay += 1;
        day = addDays(day, elapsed);
        const at = calendarInstant(day) + 12 * 3_600_000 + place * 60_000;
        const ours: Card = rateCard(card, 'a', { rating, at, day }, settings);
        const { stability, difficulty } = optimizer.nextStates(memory, 0.9, elapsed)[rating].memory;
        const isSameDayHard = card !== null && elapsed === 0 && rating === 'hard';
        const expected = isSameDayHard ? Math.max(card?.stability ?? 0, stability) : stability;
        expect(difference(ours.stability, expected)).toBeLessThan(TOLERANCE);
        expect(difference(ours.difficulty, difficulty)).toBeLessThan(TOLERANCE);
        card = ours;
        memory = new BindingMemoryState(isSameDayHard ? ours.stability : stability, difficulty);
      }
    }),
    { numRuns: HISTORIES },
  );
  expect(sameDay).toBeGreaterThan(HISTORIES);
});
