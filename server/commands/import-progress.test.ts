import { eq } from 'drizzle-orm';
import { beforeAll, beforeEach, describe, expect, it, vi } from 'vitest';

import { listAnsweredExercises } from '#db/attempts.ts';
import { listCards } from '#db/cards.ts';
import { listReviews } from '#db/reviews.ts';
import { attempts } from '#db/schema/index.ts';
import { replayReviews } from '#domain/scheduling/cards.ts';
import { learnerDay } from '#domain/scheduling/learner-day.ts';
import type { Review } from '#domain/scheduling/types.ts';
import type { Actor } from '#server/auth/actor.ts';
import { AppError } from '#server/errors.ts';
import { store } from '#server/store.ts';
import { signTicket } from '#server/tickets.ts';
import type { Ticket } from '#server/tickets.ts';

import { DAY, MINUTE, NOON, aLearner, aPrediction, ownDatabase } from '../../tests/fixtures/learner.ts';
import { seenInstances } from '../../tests/fixtures/seen-instances.ts';
import { importProgress } from './import-progress.ts';
import type { KeptPrediction } from './regrade.ts';

vi.mock('#server/clock.ts', () => ({ now: () => NOON + 10 * DAY }));
vi.mock('#server/content/lessons.ts', () => ({ findExercise: (id: string) => (id === 'gone' ? null : {}) }));
// Here 56 is right, `busy` cannot be decided, and revision 9 is one that no longer exists.
vi.mock('./check-prediction.ts', () => ({
  checkPrediction: async ({ prediction, revision }: KeptPrediction) => {
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
  over: Partial<KeptPrediction> = {},
): { attempt: KeptPrediction; review: Review } {
  const attempt = { ...aPrediction(over), at };
  const { review: id, exercise: card } = attempt;
  const day = learnerDay(at, dayRule);
  return { attempt, review: { type: 'rating', id, card, attempt: attempt.attempt, rating: 'easy', at, day } };
}

type Judged = Pick<Ticket, 'verdict' | 'closeness' | 'rating'>;
const easy: Judged = { verdict: 'correct', closeness: 1, rating: 'easy' };
const undecided: Judged = { verdict: 'inconclusive', closeness: 0, rating: null };

/** The same answer with what this server signed when it was given. */
function withTicket(answer: ReturnType<typeof onDevice>, judged: Judged): ReturnType<typeof onDevice> {
  const { at: _at, review: _review, ...locked } = answer.attempt;
  const ticket = signTicket({ ...locked, ...judged, environment: 'cpython-3.12-64', gradedBy: 'run' });
  return { ...answer, attempt: { ...answer.attempt, ticket } };
}

const keptAttempts = () =>
  store()
    .db.select({ exercise: attempts.exercise, verdict: attempts.verdict, gradedBy: attempts.gradedBy })
    .from(attempts)
    .where(eq(attempts.personId, ada.id));

function bring(answers: readonly { attempt: KeptPrediction; review: Review }[], voids: Review[] = []) {
  return importProgress(ada, {
    attempts: answers.map(({ attempt }) => attempt),
    reviews: [...answers.map(({ review }) => review), ...voids],
    dayRule,
  });
}

const cards = async () => (await listCards(store().db, ada.id)).toSorted((a, b) => (a.key < b.key ? -1 : 1));

const seen = () => seenInstances(ada.id, 'list-size');

describe('importProgress', () => {
  it("keeps every answer, with this server's rating instead of the device's", async () => {
    const first = onDevice(NOON, { prediction: 40 });
    const second = onDevice(NOON + 11 * MINUTE, { instance: 'n=2' });
    const confirmed = await bring([first, second]);

    expect(confirmed.attempts.toSorted()).toEqual([first.attempt.attempt, second.attempt.attempt].toSorted());
    expect(confirmed.reviews.toSorted()).toEqual([first.review.id, second.review.id].toSorted());
    const log = await listReviews(store().db, ada.id, 'list-size');
    expect(log.map((review) => review.type === 'rating' && review.rating)).toEqual(['again', 'good']);
    expect(await cards()).toEqual([replayReviews(log, settings)]);
    expect(await seen()).toEqual(['n=2', 'n=1']);
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
    expect(once.map(({ reps }) => reps)).toEqual([1, 2]);
    await bring(answers);
    expect(await cards()).toEqual(once);
  });

  it('adds to what the account has already', async () => {
    await bring([onDevice(NOON + DAY, { instance: 'n=2' })]);
    await bring([onDevice(NOON, { prediction: 40 })]);
    expect(await cards()).toMatchObject([{ reps: 2 }]);
    // The order is that of the answers, whichever came first to the server.
    expect(await seen()).toEqual(['n=2', 'n=1']);
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

  it('corrects the instants of a clock that is wrong', async () => {
    const wrong = -3 * DAY;
    const { attempt, review } = onDevice(NOON + wrong);
    const theirs = NOON + 10 * DAY + wrong;
    await importProgress(ada, { attempts: [attempt], reviews: [review], dayRule, now: theirs });
    const [kept] = await listReviews(store().db, ada.id, 'list-size');
    expect(kept).toMatchObject({ at: NOON, day: '2026-11-22' });
  });

  it('sets an instant that lies in the future to now', async () => {
    await bring([onDevice(NOON + 400 * DAY)]);
    expect((await cards())[0]?.lastReview).toBe(NOON + 10 * DAY);
  });

  it('believes a ticket of this server: what the learner was told then stands', async () => {
    // Graded anew it would be wrong, and undecided.
    const wrongNow = withTicket(onDevice(NOON, { prediction: 40 }), easy);
    const busyNow = withTicket(onDevice(NOON, { exercise: 'speed', prediction: 'busy' }), easy);
    await bring([wrongNow, busyNow]);
    expect((await keptAttempts()).map(({ verdict, gradedBy }) => [verdict, gradedBy])).toEqual([
      ['correct', 'run'],
      ['correct', 'run'],
    ]);
    for (const key of ['list-size', 'speed']) {
      const [review] = await listReviews(store().db, ada.id, key);
      expect(review).toMatchObject({ rating: 'easy' });
    }
  });

  it('grades anew what has a ticket of another answer, or one that somebody made up', async () => {
    const other = withTicket(onDevice(NOON), easy).attempt.ticket;
    const stolen = onDevice(NOON, { prediction: 40 });
    const madeUp = onDevice(NOON, { exercise: 'dict-size', prediction: 40 });
    await bring([
      { ...stolen, attempt: { ...stolen.attempt, ticket: other } },
      { ...madeUp, attempt: { ...madeUp.attempt, ticket: 'e30.e30' } },
    ]);
    expect((await keptAttempts()).map(({ verdict }) => verdict)).toEqual(['incorrect', 'incorrect']);
  });

  it('keeps what cannot be decided, without a review, and lets the device forget it', async () => {
    const busy = onDevice(NOON, { prediction: 'busy' });
    const told = withTicket(onDevice(NOON, { exercise: 'speed' }), undecided);
    const confirmed = await bring([busy, told]);
    expect(confirmed).toEqual({
      attempts: [busy.attempt.attempt, told.attempt.attempt],
      reviews: [busy.review.id, told.review.id],
      dropped: 0,
    });
    expect((await keptAttempts()).map(({ verdict }) => verdict)).toEqual(['inconclusive', 'inconclusive']);
    expect(await cards()).toEqual([]);
  });

  it('keeps an answer to an exercise that has changed or is gone, as its ticket says', async () => {
    const changed = withTicket(onDevice(NOON, { revision: 9 }), easy);
    const gone = withTicket(onDevice(NOON, { exercise: 'gone', revision: 9 }), easy);
    expect(await bring([changed, gone])).toMatchObject({ dropped: 0 });
    expect(await keptAttempts()).toHaveLength(2);
    expect((await cards()).map(({ key }) => key)).toEqual(['list-size']);
  });

  it('says how many answers nobody can judge any more, and lets the device forget them', async () => {
    const gone = onDevice(NOON, { revision: 9 });
    const fine = onDevice(NOON);
    expect(await bring([gone, fine])).toEqual({
      attempts: [gone.attempt.attempt, fine.attempt.attempt],
      reviews: [gone.review.id, fine.review.id],
      dropped: 1,
    });
    expect(await keptAttempts()).toHaveLength(1);
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
