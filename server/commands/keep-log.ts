import { findAttemptOwner, insertAttempt } from '#db/attempts.ts';
import type { Tx } from '#db/connection.ts';
import { findReview, hasRatings, insertReview, listReviews } from '#db/reviews.ts';
import { replayReviews } from '#domain/scheduling/cards.ts';
import { correctInstants } from '#domain/scheduling/correct-instants.ts';
import type { ClockReading } from '#domain/scheduling/correct-instants.ts';
import { intervalRange } from '#domain/scheduling/fsrs.ts';
import { daysBetween, learnerDay } from '#domain/scheduling/learner-day.ts';
import type { LearnerSettings } from '#domain/scheduling/settings.ts';
import { withinTarget } from '#domain/scheduling/target-day.ts';
import type { DayRule, RatingReview, Review } from '#domain/scheduling/types.ts';
import { findExercise } from '#server/content/lessons.ts';

import { regrade } from './regrade.ts';
import type { KeptPrediction, Regraded } from './regrade.ts';
import { replayCards } from './replay-card.ts';

/** A part of a device's log, its answers graded by this server and its instants by this server's clock. */
export interface JudgedLog {
  readonly graded: readonly Regraded[];
  readonly reviews: readonly Review[];
}

/** What of a device's log is in the account's now. */
export interface KeptLog {
  readonly attempts: ReadonlySet<string>;
  readonly reviews: ReadonlySet<string>;
}

/**
 * Grades a device's answers again. What the device says of its verdicts is not heeded: a ticket of this server says what
 * the learner was told, else the recorded facts decide. An answer that nobody can judge any more is left out.
 */
export async function judgeLog(
  attempts: readonly KeptPrediction[],
  reviews: readonly Review[],
  reading: ClockReading,
  rule: DayRule,
): Promise<JudgedLog> {
  const instants = correctInstants(
    [...attempts, ...reviews].map(({ at }) => at),
    reading,
  );
  const corrected = (at: number): number => instants.get(at) ?? at;
  const graded: Regraded[] = [];
  for (const attempt of attempts) {
    const judged = await regrade({ ...attempt, at: corrected(attempt.at) });
    if (judged) graded.push(judged);
  }
  return { graded, reviews: reviews.map((review) => redated(review, corrected(review.at), rule)) };
}

/**
 * The entry at its corrected instant. It keeps its learner day, which the device laid by the settings in force then,
 * unless that is more than a day from the one by the settings of now, or the clock that it was laid by was wrong.
 */
function redated(review: Review, at: number, rule: DayRule): Review {
  const computed = learnerDay(at, rule);
  const trusted = at === review.at && Math.abs(daysBetween(review.day, computed)) <= 1;
  const dated = { ...review, at, day: trusted ? review.day : computed };
  return dated.type === 'move' && dated.to < dated.day ? { ...dated, to: dated.day } : dated;
}

/**
 * Adds a judged log to a person's, each entry once, and works out anew every card that it touches. Left out is what
 * belongs to nothing: the rating of an answer that decided nothing, and what was done to a card or an entry that this
 * person does not have.
 * @param returns Whether this log had all of it once, and lost it with a server that went back to a backup. Then ratings are
 * taken as they are, also without their answers, as an import takes them.
 * @returns what is in this person's log now.
 */
export async function keepLog(
  tx: Tx,
  personId: string,
  { graded, reviews }: JudgedLog,
  settings: LearnerSettings,
  returns = false,
): Promise<KeptLog> {
  const kept = { attempts: new Set<string>(), reviews: new Set<string>() };
  const touched = new Set<string>();
  const add = async (review: Review): Promise<void> => {
    if (await insertReview(tx, personId, review)) touched.add(review.card);
    else if ((await findReview(tx, personId, review.id)) === null) return;
    kept.reviews.add(review.id);
  };

  for (const answer of graded) {
    const { id } = answer.attempt;
    const added = await insertAttempt(tx, personId, answer.attempt);
    // Someone else brought this device's log first, and the confirmation was lost on the way: it is theirs.
    if (!added && (await findAttemptOwner(tx, id)) !== personId) continue;
    kept.attempts.add(id);
    if (returns) touched.add(answer.attempt.exercise);
    else
      for (const sent of ratingsOf(answer, reviews))
        await add(await rerated(tx, personId, sent, answer, settings));
  }
  for (const review of returns ? reviews : []) if (review.type === 'rating') await add(review);
  // A card's ratings come first: what else was done to it belongs to them.
  for (const review of reviews) {
    if (review.type === 'rating') {
      if ((await findReview(tx, personId, review.id)) !== null) kept.reviews.add(review.id);
    } else if (review.type === 'void') {
      const taken = await findReview(tx, personId, review.voids);
      if (taken !== null && taken.type !== 'void') await add({ ...review, card: taken.card });
    } else if (await hasRatings(tx, personId, review.card)) {
      await add(review);
    }
  }
  await replayCards(tx, personId, touched, settings);
  return kept;
}

/**
 * The ratings that an answer led to on the device. None when nothing was decided, or there is no such idea to remember any
 * more.
 */
function ratingsOf({ attempt, rating }: Regraded, reviews: readonly Review[]): RatingReview[] {
  if (rating === null || findExercise(attempt.exercise) === null) return [];
  return reviews
    .filter((review) => review.type === 'rating')
    .filter((review) => review.attempt === attempt.id)
    .map((review) => ({ ...review, card: attempt.exercise }));
}

/**
 * The rating as this server judges it. Days that were chosen for another one say nothing about it, so it then gets the exact
 * interval as of now: settings changed later shall not move its card.
 */
async function rerated(
  tx: Tx,
  personId: string,
  sent: RatingReview,
  { rating }: Regraded,
  settings: LearnerSettings,
): Promise<RatingReview> {
  if (rating === null || rating === sent.rating) return sent;
  const log = await listReviews(tx, personId, sent.card);
  const before = replayReviews(
    log.filter(({ at }) => at < sent.at),
    settings,
  );
  const range = intervalRange(before, sent.card, { ...sent, rating }, settings);
  const interval = range && withinTarget(range, sent.day, settings.targetDay).exact;
  return { ...sent, rating, interval };
}
