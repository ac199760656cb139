import { beforeAll, beforeEach, describe, expect, it, vi } from 'vitest';

import { listAnsweredExercises } from '#db/attempts.ts';
import { listCards } from '#db/cards.ts';
import { listReviews } from '#db/reviews.ts';
import { replayReviews } from '#domain/scheduling/cards.ts';
import { learnerDay } from '#domain/scheduling/learner-day.ts';
import type { Review } from '#domain/scheduling/types.ts';
import type { Actor } from '#server/auth/actor.ts';
import { AppError } from '#server/errors.ts';
import { store } from '#server/store.ts';

import { DAY, MINUTE, NOON, aLearner, aPrediction, ownDatabase } from '../../tests/fixtures/learner.ts';
import { importProgress } from './import-progress.ts';
import type { DatedPrediction } from './regrade.ts';

vi.mock('#server/clock.ts', () => ({ now: () => NOON + 10 * DAY }));
// Here 56 is right, `busy` cannot be decided, and revision 9 is one that no longer exists.
vi.mock('./check-prediction.ts', () => ({
  checkPrediction: async ({ prediction, revision }: DatedPrediction) => {
    if (revision === 9) throw new AppError('exercise-changed', 'It has changed.', 409);
    const where = { environment: 'cpython-3.13-64' };
    if (prediction === 'busy') {
      const verdict = { kind: 'inconclusive', reason: 'Busy.' };
      return { ...where, closeness: 0, outcome: { verdict, rating: null, gradedBy: 'run' } };
    }
    const right = prediction === 56;
    const verdict = right ? { kind: 'correct' } : { kind: 'incorrect', closeness: 0 };
    return {
      ...where,
      closeness: right ? 1 : 0,
      outcome: { verdict, rating: right ? 'good' : 'again', gradedBy: 'fact' },
    };
  },
}));

beforeAll(ownDatabase);

const dayRule = { timeZone: 'Europe/Vienna', rolloverHour: 4 };
const settings = { dayRule, desiredRetention: 0.9 };

let ada: Actor;
beforeEach(async () => {
  ada = await aLearner();
});

/** An answer on the device with the review it led to there. */
function onDevice(
  at: number,
  over: Partial<DatedPrediction> = {},
): { attempt: DatedPrediction; review: Review } {
  const attempt = { ...aPrediction(over), at };
  const { review: id, exercise: card } = attempt;
  const day = learnerDay(at, dayRule);
  return { attempt, review: { type: 'rating', id, card, attempt: attempt.attempt, rating: 'easy', at, day } };
}

function bring(answers: readonly { attempt: DatedPrediction; review: Review }[], voids: Review[] = []) {
  const attempts = answers.map(({ attempt }) => attempt);
  return importProgress(ada, {
    attempts,
    reviews: [...answers.map(({ review }) => review), ...voids],
    dayRule,
  });
}

const cards = async () =>
  (await listCards(store().db, ada.id)).toSorted((a, b) => (a.card.key < b.card.key ? -1 : 1));

describe('importProgress', () => {
  it("keeps every answer, with this server's rating instead of the device's", async () => {
    const first = onDevice(NOON, { prediction: 40 });
    const second = onDevice(NOON + 11 * MINUTE, { instance: 'n=2' });
    const confirmed = await bring([first, second]);

    expect(confirmed.attempts.toSorted()).toEqual([first.attempt.attempt, second.attempt.attempt].toSorted());
    expect(confirmed.reviews.toSorted()).toEqual([first.review.id, second.review.id].toSorted());
    const log = await listReviews(store().db, ada.id, 'list-size');
    expect(log.map((review) => review.type === 'rating' && review.rating)).toEqual(['again', 'good']);
    expect(await cards()).toEqual([{ card: replayReviews(log, settings), lastInstance: 'n=2' }]);
  });

  it('gives the same cards when it is done twice, and when it broke off in between', async () => {
    const answers = [
      onDevice(NOON, { prediction: 40 }),
      onDevice(NOON + 11 * MINUTE, { instance: 'n=2' }),
      onDevice(NOON + DAY, { exercise: 'dict-size' }),
    ];
    await bring(answers.slice(0, 1));
    await bring(answers.slice(0, 2));
    await bring(answers);
    const once = await cards();
    expect(once.map(({ card }) => card.reps)).toEqual([1, 2]);
    await bring(answers);
    expect(await cards()).toEqual(once);
  });

  it('adds to what the account has already', async () => {
    await bring([onDevice(NOON + DAY, { instance: 'n=2' })]);
    await bring([onDevice(NOON, { prediction: 40 })]);
    expect(await cards()).toMatchObject([{ card: { reps: 2 }, lastInstance: 'n=2' }]);
  });

  it('brings what was taken back as taken back', async () => {
    const slip = onDevice(NOON, { prediction: 40 });
    const at = NOON + MINUTE;
    const taken = {
      id: crypto.randomUUID(),
      card: 'list-size',
      voids: slip.review.id,
      at,
      day: '2026-11-22',
    };
    const confirmed = await bring([slip], [{ type: 'void', reason: 'slip', ...taken }]);
    expect(confirmed.reviews).toHaveLength(2);
    expect(await cards()).toEqual([]);
    expect(await listAnsweredExercises(store().db, ada.id)).toEqual(['list-size']);
  });

  it('sets an instant that lies in the future to now', async () => {
    await bring([onDevice(NOON + 400 * DAY)]);
    expect((await cards())[0]?.card.lastReview).toBe(NOON + 10 * DAY);
  });

  it('leaves on the device what it cannot grade now', async () => {
    const gone = onDevice(NOON, { revision: 9 });
    const busy = onDevice(NOON, { prediction: 'busy' });
    expect(await bring([gone, busy])).toEqual({ attempts: [], reviews: [] });
    expect(await cards()).toEqual([]);
  });

  it("does not take over what is another person's", async () => {
    const eve = await aLearner();
    const hers = onDevice(NOON);
    await importProgress(eve, { attempts: [hers.attempt], reviews: [hers.review], dayRule });
    expect((await bring([hers])).attempts).toEqual([hers.attempt.attempt]);
    expect(await cards()).toEqual([]);
  });

  it('refuses a guest, and more than it can grade at a time', async () => {
    const none = { attempts: [], reviews: [], dayRule };
    await expect(importProgress(null, none)).rejects.toThrow('Sign in');
    await expect(bring(Array.from({ length: 51 }, () => onDevice(NOON)))).rejects.toThrow('at most 50');
  });
});
