import { findAttemptOwner, insertAttempt } from '#db/attempts.ts';
import type { Tx } from '#db/connection.ts';
import { insertReview } from '#db/reviews.ts';
import { learnerDay } from '#domain/scheduling/learner-day.ts';
import type { DayRule, Review } from '#domain/scheduling/types.ts';
import type { Actor } from '#server/auth/actor.ts';
import { allow } from '#server/auth/rules.ts';
import { now } from '#server/clock.ts';
import { AppError } from '#server/errors.ts';
import { store } from '#server/store.ts';

import { regrade } from './regrade.ts';
import type { DatedPrediction } from './regrade.ts';
import { replayCard } from './replay-card.ts';
import { settleTimeZone } from './settle-time-zone.ts';
import { toAttempt } from './submit-attempt.ts';
import type { GradedPrediction } from './submit-attempt.ts';

/** Progress that was made on a device without an account. */
export interface DeviceProgress {
  readonly attempts: readonly DatedPrediction[];
  readonly reviews: readonly Review[];
  readonly dayRule: DayRule;
}

/** The ids that the account has now, or needs no more: the device can forget them. */
export interface ConfirmedProgress {
  readonly attempts: readonly string[];
  readonly reviews: readonly string[];
}

/** How many answers one request may bring: each is graded anew. */
export const IMPORT_AT_MOST = 50;

/**
 * Takes a device's progress into the account. What the device says of its verdicts is not heeded: every answer is graded
 * again here, and its review carries this server's rating. Importing again, or again after a failure, gives the same
 * cards. An answer to an exercise that is no longer as it was is not confirmed, and stays on the device.
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
  const graded = await regrade(attempts.map((attempt) => ({ ...attempt, at: Math.min(attempt.at, latest) })));
  const log = reviews.map((review) => {
    const at = Math.min(review.at, latest);
    return { ...review, at, day: learnerDay(at, dayRule) };
  });

  return store().write(async (tx) => {
    const settings = await settleTimeZone(tx, actor.id, dayRule.timeZone);
    const confirmed = { attempts: [] as string[], reviews: [] as string[] };
    const touched = new Set<string>();
    for (const answer of graded) {
      const its = reviewsOf(answer, log);
      // Undecided here (a busy machine) though decided on the device: it stays there, and is tried again.
      if (its === null) continue;
      if (await keep(tx, actor.id, answer, its)) touched.add(answer.exercise);
      confirmed.attempts.push(answer.attempt);
      confirmed.reviews.push(...its.map(({ id }) => id));
    }
    for (const card of touched) await replayCard(tx, actor.id, card, settings);
    return confirmed;
  });
}

/**
 * The rating that an answer led to on the device, with this server's judgement, and what took it back. Null when it led
 * to one there but was not decided here.
 */
function reviewsOf(
  { attempt, exercise: card, rating }: GradedPrediction,
  log: readonly Review[],
): Review[] | null {
  const ratings = log.filter((review) => review.type === 'rating' && review.attempt === attempt);
  if (ratings.length > 0 && rating === null) return null;
  const ids = new Set(ratings.map(({ id }) => id));
  const voids = log.filter((review) => review.type === 'void' && ids.has(review.voids));
  return [...ratings, ...voids].map((review) =>
    review.type === 'void' || rating === null ? { ...review, card } : { ...review, card, rating },
  );
}

/** Adds an answer and its reviews, each once. True when its card has to be replayed. */
async function keep(
  tx: Tx,
  personId: string,
  answer: GradedPrediction,
  reviews: readonly Review[],
): Promise<boolean> {
  const added = await insertAttempt(tx, personId, toAttempt(answer));
  // Someone else moved this device's progress first, and the confirmation was lost on the way: it is theirs.
  if (!added && (await findAttemptOwner(tx, answer.attempt)) !== personId) return false;
  let changed = false;
  for (const review of reviews) {
    if (await insertReview(tx, personId, review)) changed = true;
  }
  return changed;
}
