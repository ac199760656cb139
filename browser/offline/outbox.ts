import type { SentAttempt, SyncRequest } from '#domain/scheduling/sync.ts';
import { SYNC_REVIEWS } from '#domain/scheduling/sync.ts';
import type { Review } from '#domain/scheduling/types.ts';

import type { LoggedAttempt, LoggedReview } from './learner-log.ts';

/** What is sent at once. */
export type Batch = Pick<SyncRequest, 'attempts' | 'reviews'>;

/** Grading takes the server a moment per answer; small batches keep each request short. */
const ATTEMPTS = 20;

/**
 * The first batch of what an account does not have: answers, oldest first, each with the rating that it led to. What else
 * was done to cards, and what was taken back, follows when all answers are sent, since it belongs to their ratings.
 */
export function nextBatch(attempts: readonly LoggedAttempt[], reviews: readonly LoggedReview[]): Batch {
  const sent = attempts.slice(0, ATTEMPTS);
  const ids = new Set(sent.map(({ attempt }) => attempt));
  const ratings = reviews.filter((review) => review.type === 'rating' && ids.has(review.attempt));
  const others = attempts.length > ATTEMPTS ? [] : reviews.filter((review) => !ratings.includes(review));
  return {
    attempts: sent.flatMap(toSent),
    reviews: [...ratings, ...others.toSorted((a, b) => a.at - b.at)].slice(0, SYNC_REVIEWS).map(toReview),
  };
}

/** The answer as it was locked. One that another device gave is nothing to send. */
function toSent(attempt: LoggedAttempt): SentAttempt[] {
  const { lesson: _l, kind: _k, verdict: _v, unsaved: _u, ...locked } = attempt;
  const { review, revision, prediction, hintsUsed } = locked;
  if (review === undefined || revision === undefined || prediction === undefined) return [];
  return [{ ...locked, review, revision, prediction, hintsUsed: hintsUsed ?? 0 }];
}

function toReview(logged: LoggedReview): Review {
  const { unsaved: _, ...review } = logged;
  return review;
}
