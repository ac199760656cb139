import { findAttemptOwner, insertAttempt } from '#db/attempts.ts';
import type { Tx } from '#db/connection.ts';
import { insertReview } from '#db/reviews.ts';
import { learnerDay } from '#domain/scheduling/learner-day.ts';
import type { DayRule, Review } from '#domain/scheduling/types.ts';
import type { Actor } from '#server/auth/actor.ts';
import { allow } from '#server/auth/rules.ts';
import { now } from '#server/clock.ts';
import { findExercise } from '#server/content/lessons.ts';
import { AppError } from '#server/errors.ts';
import { store } from '#server/store.ts';

import { regrade } from './regrade.ts';
import type { KeptPrediction, Regraded } from './regrade.ts';
import { replayCard } from './replay-card.ts';
import { settleTimeZone } from './settle-time-zone.ts';

/** Progress that was made on a device without an account. */
export interface DeviceProgress {
  readonly attempts: readonly KeptPrediction[];
  readonly reviews: readonly Review[];
  readonly dayRule: DayRule;
}

/** The ids that the account has now, or has no use for: the device can forget them. */
export interface ConfirmedProgress {
  readonly attempts: readonly string[];
  readonly reviews: readonly string[];
  /** How many of the attempts nobody can judge any more, and were not kept. */
  readonly dropped: number;
}

/** How many answers one request may bring: each may have to be graded anew. */
export const IMPORT_AT_MOST = 50;

/**
 * Takes a device's progress into the account. What the device says of its verdicts is not heeded: each review carries
 * the rating that the answer's ticket says or, without one, that the recorded facts give. What cannot be decided is kept
 * without its review, and so is an answer to an exercise that is gone. Everything is confirmed, so that nothing stays on
 * the device for ever. Importing again, or again after a failure, gives the same cards.
 * @throws AppError when nobody is signed in, or the batch is too large.
 */
export async function importProgress(
  actor: Actor | null,
  { attempts, reviews, dayRule }: DeviceProgress,
): Promise<ConfirmedProgress> {
  allow(actor, 'keep-progress');
  if (attempts.length > IMPORT_AT_MOST) {
    throw new AppError(
      'too-much',
      `Send at most ${IMPORT_AT_MOST} answers at a time, and the rest after that.`,
      413,
    );
  }
  const latest = now();
  const graded: Regraded[] = [];
  for (const attempt of attempts) {
    const judged = await regrade({ ...attempt, at: Math.min(attempt.at, latest) });
    if (judged) graded.push(judged);
  }
  const log = reviews.map((review) => {
    const at = Math.min(review.at, latest);
    return { ...review, at, day: learnerDay(at, dayRule) };
  });

  await store().write(async (tx) => {
    const settings = await settleTimeZone(tx, actor.id, dayRule.timeZone);
    const touched = new Set<string>();
    for (const answer of graded) {
      if (await keep(tx, actor.id, answer, reviewsOf(answer, log))) touched.add(answer.attempt.exercise);
    }
    for (const card of touched) await replayCard(tx, actor.id, card, settings);
  });
  return {
    attempts: attempts.map(({ attempt }) => attempt),
    reviews: reviews.map(({ id }) => id),
    dropped: attempts.length - graded.length,
  };
}

/**
 * The rating that an answer led to on the device, with this server's judgement, and what took it back. None when nothing
 * was decided, or there is no such idea to remember any more.
 */
function reviewsOf({ attempt, rating }: Regraded, log: readonly Review[]): Review[] {
  if (rating === null || findExercise(attempt.exercise) === null) return [];
  const { exercise: card } = attempt;
  const ratings = log
    .filter((review) => review.type === 'rating')
    .filter((each) => each.attempt === attempt.id);
  const ids = new Set(ratings.map(({ id }) => id));
  const voids = log.filter((review) => review.type === 'void' && ids.has(review.voids));
  return [
    // Days that were chosen for another rating say nothing about this one.
    ...ratings.map((review) => ({
      ...review,
      card,
      rating,
      interval: review.rating === rating ? review.interval : undefined,
    })),
    ...voids.map((each) => ({ ...each, card })),
  ];
}

/** Adds an answer and its reviews, each once. True when its card has to be replayed. */
async function keep(
  tx: Tx,
  personId: string,
  { attempt }: Regraded,
  reviews: readonly Review[],
): Promise<boolean> {
  const added = await insertAttempt(tx, personId, attempt);
  // Someone else moved this device's progress first, and the confirmation was lost on the way: it is theirs.
  if (!added && (await findAttemptOwner(tx, attempt.id)) !== personId) return false;
  let changed = added;
  for (const review of reviews) {
    if (await insertReview(tx, personId, review)) changed = true;
  }
  return changed;
}
