import * as fc from 'fast-check';
import { expect, test } from 'vitest';

import { applyReview, replayReviews, standingReviews } from '#domain/scheduling/cards.ts';
import type { ReviewSettings } from '#domain/scheduling/settings.ts';
import type { Card, Review } from '#domain/scheduling/types.ts';

import { anyBatches, anyLog } from './arbitrary.ts';

const settings: ReviewSettings = {
  dayRule: { timeZone: 'Europe/Vienna', rolloverHour: 4 },
  desiredRetention: 0.9,
};

/** What a device does that knows the card only: it applies what stands, one after the other, and keeps it as text meanwhile. */
function onebyOne(deeds: ReturnType<typeof standingReviews>): Card | null {
  return deeds.reduce<Card | null>((card, deed) => {
    const kept = JSON.parse(JSON.stringify(card)) as Card | null;
    return applyReview(kept, deed, settings);
  }, null);
}

/** What the answers alone left: neither when it comes back nor whether it may. */
function memory(card: Card | null) {
  return (
    card && { stability: card.stability, difficulty: card.difficulty, reps: card.reps, lapses: card.lapses }
  );
}

test('any order, any duplication and any batches of a log give the same card', { timeout: 120_000 }, () => {
  const sent = anyLog().chain((log) => fc.tuple(fc.constant(log), anyBatches(log)));
  fc.assert(
    fc.property(sent, ([log, batches]) => {
      const card = replayReviews(log, settings);
      let received: Review[] = [];
      for (const batch of batches) {
        received = [...received, ...batch];
        // Whoever replays after each batch ends where one ends who replays once.
        replayReviews(received, settings);
      }
      expect(replayReviews(received, settings)).toEqual(card);
    }),
    { numRuns: 2000 },
  );
});

test('a replay equals applying what stands one by one, through JSON and from any point on', () => {
  fc.assert(
    fc.property(anyLog(), fc.nat(16), (log, cut) => {
      const deeds = standingReviews(log);
      const card = replayReviews(log, settings);
      expect(onebyOne(deeds)).toEqual(card);
      const resumed = deeds
        .slice(cut)
        .reduce(
          (made, deed) => applyReview(made, deed, settings),
          replayReviews(deeds.slice(0, cut), settings),
        );
      expect(resumed).toEqual(card);
    }),
    { numRuns: 1500 },
  );
});

test('what is taken back might as well never have been', () => {
  fc.assert(
    fc.property(anyLog(), (log) => {
      const voided = new Set(log.flatMap((entry) => (entry.type === 'void' ? [entry.voids] : [])));
      const without = log.filter((entry) => entry.type !== 'void' && !voided.has(entry.id));
      expect(replayReviews(log, settings)).toEqual(replayReviews(without, settings));
    }),
    { numRuns: 1000 },
  );
});

test('after a reset nothing before it counts', () => {
  fc.assert(
    fc.property(anyLog(), (log) => {
      const deeds = standingReviews(log);
      const reset = deeds.findLastIndex(({ type }) => type === 'reset');
      expect(replayReviews(deeds.slice(reset + 1), settings)).toEqual(replayReviews(log, settings));
    }),
    { numRuns: 1000 },
  );
});

test('suspending, burying and moving leave what is remembered as it was', () => {
  fc.assert(
    fc.property(anyLog(), (log) => {
      const answers = standingReviews(log).filter(({ type }) => type === 'rating' || type === 'reset');
      expect(memory(replayReviews(log, settings))).toEqual(memory(replayReviews(answers, settings)));
    }),
    { numRuns: 1000 },
  );
});

test('a card is never due before it was last rated, and its memory stays within FSRS’s bounds', () => {
  fc.assert(
    fc.property(anyLog(), (log) => {
      const answers = standingReviews(log).filter(({ type }) => type === 'rating' || type === 'reset');
      const card = replayReviews(answers, settings);
      if (card === null) return;
      expect(card.due).toBeGreaterThanOrEqual(card.lastReview);
      expect(card.dueDay >= card.lastDay).toBe(true);
      expect(card.stability).toBeGreaterThan(0);
      expect(card.difficulty).toBeGreaterThanOrEqual(1);
      expect(card.difficulty).toBeLessThanOrEqual(10);
      expect(card.lapses).toBeLessThan(card.reps);
    }),
    { numRuns: 1000 },
  );
});
