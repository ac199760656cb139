import { beforeAll, beforeEach, describe, expect, it } from 'vitest';

import { listAnsweredExercises } from '#db/attempts.ts';
import { findCard } from '#db/cards.ts';
import { listReviews } from '#db/reviews.ts';
import { findSettings } from '#db/settings.ts';
import type { Actor } from '#server/auth/actor.ts';
import { store } from '#server/store.ts';
import { DAY, MINUTE, NOON, aLearner, aPrediction, ownDatabase } from '../../tests/fixtures/learner.ts';
import { seenInstances } from '../../tests/fixtures/seen-instances.ts';

import { submitAttempt } from './submit-attempt.ts';
import { voidReviews } from './void-reviews.ts';

beforeAll(ownDatabase);

let ada: Actor;
beforeEach(async () => {
  ada = await aLearner();
});

const right = { verdict: { kind: 'correct' }, rating: 'good', closeness: 1 } as const;
const wrong = { verdict: { kind: 'incorrect', closeness: 0 }, rating: 'again', closeness: 0 } as const;
const undecided = { verdict: { kind: 'inconclusive', reason: 'Busy.' }, rating: null, closeness: 0 } as const;

function answer(judged: typeof right | typeof wrong | typeof undecided, at = NOON, over = {}) {
  const where = { gradedBy: 'fact', environment: 'cpython-3.13-64', timeZone: 'Europe/Vienna' } as const;
  return { ...aPrediction(over), ...judged, ...where, at };
}

const log = () => listReviews(store().db, ada.id, 'list-size');
const seen = () => seenInstances(ada.id, 'list-size');

describe('submitAttempt', () => {
  it('makes the card with the first answer, in the days of the device', async () => {
    const card = await submitAttempt(ada, answer(right));
    expect(card).toMatchObject({ key: 'list-size', state: 'review', reps: 1, lastDay: '2026-11-22' });
    expect((await findSettings(store().db, ada.id))?.dayRule.timeZone).toBe('Europe/Vienna');
    expect(await listAnsweredExercises(store().db, ada.id)).toEqual(['list-size']);
  });

  it('changes nothing when the same answer is sent again', async () => {
    const same = answer(wrong);
    const first = await submitAttempt(ada, same);
    expect(await submitAttempt(ada, { ...same, at: NOON + DAY })).toEqual(first);
    expect(await log()).toHaveLength(1);
  });

  it('keeps an answer to a card that is not due as practice, without a review', async () => {
    const card = await submitAttempt(ada, answer(right));
    expect(await submitAttempt(ada, answer(wrong, NOON + MINUTE, { instance: 'n=2' }))).toEqual(card);
    expect(await log()).toHaveLength(1);
  });

  it.each([
    ['practice on a card that is not due', wrong, MINUTE],
    ['an answer that nothing was decided about', undecided, 11 * MINUTE],
  ] as const)('asks another instance after %s, whose answer was seen', async (_, judged, later) => {
    await submitAttempt(ada, answer(wrong));
    const card = await submitAttempt(ada, answer(judged, NOON + later, { instance: 'n=2' }));
    expect(card?.reps).toBe(1);
    expect(await findCard(store().db, ada.id, 'list-size')).toEqual(card);
    expect(await seen()).toEqual(['n=2', 'n=1']);
  });

  it('counts an answer once the card is due again', async () => {
    await submitAttempt(ada, answer(wrong));
    const again = await submitAttempt(ada, answer(right, NOON + 11 * MINUTE, { instance: 'n=2' }));
    expect(again?.reps).toBe(2);
    expect(await seen()).toEqual(['n=2', 'n=1']);
  });

  it('keeps an undecided answer and moves no card', async () => {
    expect(await submitAttempt(ada, answer(undecided))).toBeNull();
    expect(await listAnsweredExercises(store().db, ada.id)).toEqual([]);
  });

  it("refuses an id that is another person's, and a guest", async () => {
    const eves = answer(right);
    await submitAttempt(await aLearner(), eves);
    await expect(submitAttempt(ada, eves)).rejects.toThrow('another account');
    await expect(submitAttempt(null, answer(right))).rejects.toThrow('Sign in');
  });

  it('takes a time zone that nobody knows for none', async () => {
    await submitAttempt(ada, { ...answer(right), timeZone: 'Atlantis/Capital' });
    expect(await findSettings(store().db, ada.id)).toBeNull();
  });
});

describe('voidReviews', () => {
  const taking = (voids: string, reason: 'undo' | 'slip' = 'undo') => ({
    id: crypto.randomUUID(),
    voids,
    reason,
    at: NOON + DAY,
  });

  it('takes back step by step, also the last answer of all', async () => {
    const first = answer(wrong);
    const second = answer(right, NOON + 11 * MINUTE, { instance: 'n=2' });
    const one = await submitAttempt(ada, first);
    await submitAttempt(ada, second);

    expect(await voidReviews(ada, [taking(second.review)])).toEqual([one]);
    // Its answer has been seen: the card goes back, the instance does not.
    expect(await seen()).toEqual(['n=2', 'n=1']);
    expect(await voidReviews(ada, [taking(first.review, 'slip')])).toEqual([null]);
    expect(await findCard(store().db, ada.id, 'list-size')).toBeNull();

    // What happened is kept: two ratings, two voids, and the answers.
    expect((await log()).map(({ type }) => type).toSorted()).toEqual(['rating', 'rating', 'void', 'void']);
    expect(await listAnsweredExercises(store().db, ada.id)).toEqual(['list-size']);
  });

  it('changes nothing when it is sent again', async () => {
    const first = answer(right);
    await submitAttempt(ada, first);
    const back = taking(first.review);
    expect(await voidReviews(ada, [back])).toEqual([null]);
    expect(await voidReviews(ada, [back])).toEqual([null]);
    expect(await log()).toHaveLength(2);
  });

  it('lets the exercise be answered afresh afterwards', async () => {
    const slip = answer(wrong);
    await submitAttempt(ada, slip);
    await voidReviews(ada, [taking(slip.review, 'slip')]);
    expect(await submitAttempt(ada, answer(right, NOON + MINUTE))).toMatchObject({ reps: 1, lapses: 0 });
  });

  it("does not touch another person's log", async () => {
    const eve = await aLearner();
    const hers = answer(right);
    await submitAttempt(eve, hers);
    await expect(voidReviews(ada, [taking(hers.review)])).rejects.toThrow('not in your review log');
  });
});
