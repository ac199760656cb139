import type { Review } from '#domain/scheduling/types.ts';

import { deviceSettings } from './device-settings.ts';
import { guestStore } from './guest-store.ts';
import type { GuestAttempt, GuestStore } from './guest-store.ts';
import { markDevice } from './progress-mark.ts';
import { announceProgress } from './progress-news.ts';

/** What became of a move. */
export interface MovedProgress {
  /** Answers that are in the account now. */
  readonly moved: number;
  /** Answers that nobody can judge any more, because their exercise has changed since. They are gone. */
  readonly dropped: number;
}

/** What the server has for good or has no use for; only that leaves the device. */
interface Confirmed {
  readonly attempts: readonly string[];
  readonly reviews: readonly string[];
  readonly dropped: number;
}

/** Grading takes the server a moment per answer; small batches keep each request short. */
const BATCH = 20;

/**
 * Moves the progress on this device into the account that is signed in. Whatever breaks in between, nothing is lost and
 * nothing is doubled: the device keeps what the server has not confirmed, and sending it again is harmless.
 * @throws Error with a sentence when the server cannot be reached or refuses.
 */
export async function moveProgress(store?: GuestStore): Promise<MovedProgress> {
  const { transact } = store ?? (await guestStore());
  const [attempts, reviews] = await transact('readonly', (tx) =>
    Promise.all([tx.listAttempts(), tx.listReviews()]),
  );
  const result = { moved: 0, dropped: 0 };
  for (let start = 0; start < attempts.length; start += BATCH) {
    const batch = attempts.slice(start, start + BATCH);
    const confirmed = await send(batch, reviewsOf(batch, reviews));
    await transact('readwrite', (tx) => tx.remove(confirmed.attempts, confirmed.reviews));
    result.moved += confirmed.attempts.length - confirmed.dropped;
    result.dropped += confirmed.dropped;
  }
  markDevice(false);
  announceProgress();
  return result;
}

/** The ratings that these attempts led to, and what takes them back: they only make sense together. */
function reviewsOf(attempts: readonly GuestAttempt[], reviews: readonly Review[]): Review[] {
  const ids = new Set(attempts.map(({ attempt }) => attempt));
  const ratings = reviews.filter((review) => review.type === 'rating' && ids.has(review.attempt));
  const rated = new Set(ratings.map(({ id }) => id));
  return [...ratings, ...reviews.filter((review) => review.type === 'void' && rated.has(review.voids))];
}

async function send(attempts: readonly GuestAttempt[], reviews: readonly Review[]): Promise<Confirmed> {
  const response = await fetch('/api/progress', {
    method: 'POST',
    headers: { 'Content-Type': 'application/json' },
    body: JSON.stringify({ attempts, reviews, dayRule: deviceSettings().dayRule }),
  }).catch(() => null);
  if (response?.ok) return ((await response.json()) as { confirmed: Confirmed }).confirmed;
  const answer = (await response?.json().catch(() => null)) as { error?: { message: string } } | null;
  throw new Error(
    answer?.error?.message ??
      'Heapwise cannot be reached. Your progress is still on this device; try again when you are online.',
  );
}
