import * as fc from 'fast-check';
import { expect, it } from 'vitest';

import { addDays } from '#domain/scheduling/learner-day.ts';
import { replayReviews } from '#domain/scheduling/cards.ts';
import type { Card } from '#domain/scheduling/types.ts';

import { NO_TALLY } from './day-tally.ts';
import { waitingDays } from './waiting-days.ts';

const TODAY = '2026-11-22';
const ago = (days: number) => addDays(TODAY, -days);
const card = (dueDaysAgo: number): Card => {
  const made = replayReviews(
    [{ type: 'rating', id: 'r', card: 'a', attempt: 'a', rating: 'good', at: 0, day: '1970-01-01' }],
    { dayRule: { timeZone: 'UTC', rolloverHour: 4 }, desiredRetention: 0.9 },
  );
  if (!made) throw new Error('expected a card');
  return { ...made, dueDay: ago(dueDaysAgo) };
};

it('days of waiting are those of all spans together, each span without its last day', () => {
  const span = fc.record({ end: fc.integer({ min: 0, max: 40 }), longest: fc.integer({ min: 0, max: 12 }) });
  fc.assert(
    fc.property(fc.array(span), fc.array(fc.integer({ min: -5, max: 20 })), (spans, due) => {
      const expected = new Set([
        ...spans.flatMap(({ end, longest }) =>
          Array.from({ length: longest }, (_, place) => ago(end + place + 1)),
        ),
        ...due.flatMap((days) => Array.from({ length: Math.max(0, days) }, (_, place) => ago(place + 1))),
      ]);
      const tallied = spans.map(({ end, longest }) => ({
        day: ago(end),
        tally: { ...NO_TALLY, waited: longest > 0 ? { [longest]: 2, 1: 1 } : {} },
      }));
      expect(waitingDays(tallied, due.map(card), TODAY)).toEqual(expected);
    }),
    { numRuns: 500 },
  );
});
