import type { SentAttempt, SyncRequest } from '#domain/scheduling/sync.ts';
import { SYNC_REVIEWS } from '#domain/scheduling/sync.ts';
import type { Review } from '#domain/scheduling/types.ts';

import type { LoggedAttempt, LoggedReview } from './learner-log.ts';

/** What is sent at once. */
export type Batch = Pick<SyncRequest, 'attempts' | 'reviews'>;

/** What is sent, and whether the account had it once. */
type Sending = Batch & Pick<SyncRequest, 'returns'>;

/** Grading takes the server a moment per answer; small batches keep each request short. */
const ATTEMPTS = 20;

/** What to send next: first what the account lost, since what is new may belong to it. */
export function nextSending(attempts: readonly LoggedAttempt[], reviews: readonly LoggedReview[]): Sending {
  const lost = [attempts.filter((each) => each.lost), reviews.filter((each) => each.lost)] as const;
  const returns = lost[0].length + lost[1].length > 0;
  return { returns, ...(returns ? nextBatch(...lost) : nextBatch(attempts, reviews)) };
}

/**
 * The first batch of what an account does not have: answers, oldest first, each with the rating that it led to. What else
 * was done to cards, and what was taken back, follows when all answers are sent, since it belongs to their ratings; and
 * ratings of answers that are not here come before it.
 */
export function nextBatch(attempts: readonly LoggedAttempt[], reviews: readonly LoggedReview[]): Batch {
  const sent = attempts.slice(0, ATTEMPTS);
  const ids = new Set(sent.map(({ attempt }) => attempt));
  const ratings = reviews.filter((review) => review.type === 'rating' && ids.has(review.attempt));
  const others = attempts.length > ATTEMPTS ? [] : reviews.filter((review) => !ratings.includes(review));
  const inOrder = others.toSorted((a, b) => Number(isDeed(a)) - Number(isDeed(b)) || a.at - b.at);
  return {
    attempts: sent.flatMap(toSent),
    reviews: [...ratings, ...inOrder].slice(0, SYNC_REVIEWS).map(toReview),
  };
}

/** The answer as it was locked. One that another device gave is nothing to send. */
function toSent(attempt: LoggedAttempt): SentAttempt[] {
  const { lesson: _l, kind: _k, verdict: _v, unsaved: _u, lost: _t, ...locked } = attempt;
  const { review, revision, prediction, hintsUsed } = locked;
  if (review === undefined || revision === undefined || prediction === undefined) return [];
  return [{ ...locked, review, revision, prediction, hintsUsed: hintsUsed ?? 0 }];
}

/** The entry without what only this device knows of it. */
export function toReview(logged: LoggedReview): Review {
  const { unsaved: _u, lost: _l, ...review } = logged;
  return review;
}

function isDeed({ type }: LoggedReview): boolean {
  return type !== 'rating';
}
