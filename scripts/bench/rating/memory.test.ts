import * as fc from 'fast-check';
import { expect, test } from 'vitest';

import { defaultWeights, rateCard, retrievabilityOn } from '#domain/scheduling/fsrs.ts';
import { addDays, calendarInstant } from '#domain/scheduling/learner-day.ts';
import { RATINGS, type Card } from '#domain/scheduling/types.ts';

import { chanceAfter, firstMemory, nextMemory, type Memory } from './memory.ts';

const WEIGHTS = defaultWeights();
const settings = { dayRule: { timeZone: 'UTC', rolloverHour: 0 }, desiredRetention: 0.9 };

test('the true memory of a simulated learner is that of FSRS-6', () => {
  const answers = fc.array(fc.record({ rating: fc.constantFrom(...RATINGS), days: fc.nat(60) }), {
    minLength: 1,
    maxLength: 12,
  });
  fc.assert(
    fc.property(answers, (all) => {
      let memory: Memory | null = null;
      let card: Card | null = null;
      let day = '2026-01-01';
      for (const { rating, days } of all) {
        const wait: number = card === null ? 0 : days;
        day = addDays(day, wait);
        if (card && memory) {
          const expected = retrievabilityOn(card, day, null);
          expect(chanceAfter(memory, wait, WEIGHTS)).toBeCloseTo(expected, 6);
        }
        memory = memory ? nextMemory(memory, rating, wait, WEIGHTS) : firstMemory(rating, WEIGHTS);
        card = rateCard(card, 'a', { rating, at: calendarInstant(day), day }, settings);
        expect(memory.difficulty).toBeCloseTo(card.difficulty, 5);
        expect(memory.stability / card.stability).toBeCloseTo(1, 4);
      }
    }),
  );
});
