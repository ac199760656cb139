import * as fc from 'fast-check';
import { beforeAll, expect, it } from 'vitest';

import { insertAttempt, listRatedAttempts } from '#db/attempts.ts';
import { listUntalliedCards } from '#db/card-days.ts';
import { saveCard } from '#db/cards.ts';
import { listLearnerDays } from '#db/learner-days.ts';
import { insertReview, listReviewedCards, listReviews } from '#db/reviews.ts';
import { replayReviews } from '#domain/scheduling/cards.ts';
import { addDays, learnerDay } from '#domain/scheduling/learner-day.ts';
import { DEFAULT_ROLLOVER_HOUR, defaultSettings } from '#domain/scheduling/settings.ts';
import { RATINGS, type Review } from '#domain/scheduling/types.ts';
import { tallyCard } from '#domain/statistics/card-days.ts';
import { dayChanges, sumOfChanges } from '#domain/statistics/day-changes.ts';
import { store } from '#server/store.ts';

import { DAY, MINUTE, NOON, aLearner, aPrediction, ownDatabase } from '../../tests/fixtures/learner.ts';
import { replayCard, replayCards } from './replay-card.ts';

beforeAll(ownDatabase);

const settings = defaultSettings({ timeZone: 'Europe/Vienna', rolloverHour: DEFAULT_ROLLOVER_HOUR });
const steeper = [
  0.21, 1.29, 2.31, 8.29, 6.41, 0.83, 3.02, 0.01, 1.87, 0.17, 0.8, 1.48, 0.06, 0.26, 1.65, 0.6, 1.87, 0.54,
  0.09, 0.07, 0.5,
];
const CARDS = ['a', 'b', 'c'];

/** What a learner does next: to which card, on which day, and whether it arrives in one batch with what follows. */
const step = fc.record({
  card: fc.constantFrom(...CARDS),
  day: fc.integer({ min: 0, max: 40 }),
  type: fc.constantFrom('rating', 'rating', 'rating', 'void', 'suspend', 'resume', 'bury', 'reset', 'move'),
  rating: fc.constantFrom(...RATINGS),
  verdict: fc.constantFrom('correct', 'close', 'incorrect'),
  hasAttempt: fc.boolean(),
  of: fc.nat(8),
  isLater: fc.boolean(),
});

async function kept(personId: string) {
  const days = await listLearnerDays(store().db, personId);
  return new Map(days.map(({ day, tally }) => [day, tally]));
}

/** The days of the learner, worked out from the whole log. */
async function fromScratch(personId: string, weights: readonly number[] | null) {
  const { db } = store();
  const all = [];
  for (const card of await listReviewedCards(db, personId)) {
    const log = await listReviews(db, personId, card);
    const attempts = await listRatedAttempts(db, personId, card);
    all.push(dayChanges(new Map(), tallyCard(log, attempts, { ...settings, weights }).days));
  }
  return sumOfChanges(all);
}

it('after whatever was done, the days of a learner are those of the log', async () => {
  await fc.assert(
    fc.asyncProperty(fc.array(step, { minLength: 1, maxLength: 14 }), fc.boolean(), async (steps, fitted) => {
      const { id: person } = await aLearner();
      const waiting = new Set<string>();
      for (const { card, day, type, rating, verdict, hasAttempt, of, isLater } of steps) {
        const at = NOON + day * DAY + of * MINUTE;
        const entry = { id: crypto.randomUUID(), card, at, day: learnerDay(at, settings.dayRule) };
        await store().write(async (tx) => {
          const own = await listReviews(tx, person, card);
          const attempt = crypto.randomUUID();
          if (type === 'rating' && hasAttempt) {
            const { confidence, hintsUsed, elapsedMs, instance, prediction } = aPrediction();
            await insertAttempt(tx, person, {
              id: attempt,
              exercise: card,
              revision: 1,
              environment: 'cpython-3.13-64',
              confidence,
              hintsUsed,
              elapsedMs,
              instance,
              prediction,
              verdict,
              closeness: 0.5,
              at,
              gradedBy: 'fact',
            });
          }
          const review: Review | null =
            type === 'rating'
              ? { ...entry, type, attempt, rating }
              : type === 'void'
                ? own[of]
                  ? { ...entry, type, voids: own[of].id, reason: 'undo' }
                  : null
                : type === 'move'
                  ? { ...entry, type, to: addDays(entry.day, of), because: null }
                  : { ...entry, type };
          if (review) await insertReview(tx, person, review);
          waiting.add(card);
          if (isLater) return;
          if (waiting.size === 1) await replayCard(tx, person, card, settings);
          else await replayCards(tx, person, waiting, settings);
          waiting.clear();
        });
      }
      const weights = fitted ? steeper : null;
      await store().write((tx) => replayCards(tx, person, CARDS, { ...settings, weights }));
      expect(await kept(person)).toEqual(await fromScratch(person, weights));
    }),
    { numRuns: 150 },
  );
}, 60_000);

it('knows the cards of a log that is older than tallies', async () => {
  const { id: person } = await aLearner();
  const at = NOON;
  const day = learnerDay(at, settings.dayRule);
  const review: Review = {
    type: 'rating',
    id: crypto.randomUUID(),
    card: 'a',
    attempt: 'x',
    rating: 'good',
    at,
    day,
  };
  await store().write(async (tx) => {
    await insertReview(tx, person, review);
    const card = replayReviews([review], settings);
    if (card) await saveCard(tx, person, card);
  });
  expect(await listUntalliedCards(store().db, person)).toEqual(['a']);
  await store().write((tx) => replayCards(tx, person, ['a'], settings));
  expect(await listUntalliedCards(store().db, person)).toEqual([]);
  expect([...(await kept(person)).keys()]).toEqual([day]);
});
