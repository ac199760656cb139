import { moveDrafts } from '#browser/drafts.ts';

import { deviceSettings } from './device-settings.ts';
import { NEW_LOG } from './learner-log.ts';
import type { LearnerLog } from './learner-log.ts';
import { learnerLog } from './open-log.ts';
import { nextBatch } from './outbox.ts';
import type { Batch } from './outbox.ts';
import { markDevice } from './progress-mark.ts';
import { announceProgress } from './progress-news.ts';

/** What became of a move. */
export interface MovedProgress {
  /** Answers that are in the account now. */
  readonly moved: number;
  /** Answers that nobody can judge any more, because their exercise has changed since. They are gone. */
  readonly dropped: number;
}

/** How many answers of a guest this device holds. */
export async function countGuestAnswers(): Promise<number> {
  const log = await learnerLog();
  const answers = await log.transact('readonly', (tx) => tx.listAttempts());
  return answers.length;
}

/** What got lost in a move, as a sentence; null when nothing did. */
export function lostWords({ dropped }: MovedProgress): string | null {
  if (dropped === 0) return null;
  return dropped === 1
    ? 'Your progress is in your account now, but for one of your answers: its question has changed since.'
    : `Your progress is in your account now, but for ${dropped} of your answers: their questions have changed since.`;
}

/** What the server has for good or has no use for; only that leaves the device. */
interface Confirmed {
  readonly attempts: readonly string[];
  readonly reviews: readonly string[];
  readonly dropped: number;
}

/**
 * Moves what a guest did on this device into the account that is signed in. Whatever breaks in between, nothing is lost and
 * nothing is doubled: the device keeps what the server has not confirmed, and sending it again is harmless.
 * @param person Whose account that is. The guest's drafts become theirs, too.
 * @throws Error with a sentence when the server cannot be reached or refuses.
 */
export async function moveProgress(person: string, given?: LearnerLog): Promise<MovedProgress> {
  const log = given ?? (await learnerLog());
  const result = { moved: 0, dropped: 0 };
  for (;;) {
    const [attempts, reviews] = await log.transact('readonly', (tx) =>
      Promise.all([tx.listAttempts(), tx.listReviews()]),
    );
    const batch = nextBatch(attempts, reviews);
    if (batch.attempts.length + batch.reviews.length === 0) break;
    const confirmed = await send(person, batch);
    // A server that confirms nothing would be asked for ever.
    if (confirmed.attempts.length + confirmed.reviews.length === 0) break;
    await log.transact('readwrite', (tx) => tx.remove(confirmed.attempts, confirmed.reviews));
    result.moved += confirmed.attempts.length - confirmed.dropped;
    result.dropped += confirmed.dropped;
  }
  // What is left of the cards is worked out anew: there are none.
  await log.transact('readwrite', (tx) => tx.saveState(NEW_LOG));
  moveDrafts(person);
  markDevice(false);
  announceProgress();
  return result;
}

async function send(person: string, batch: Batch): Promise<Confirmed> {
  const response = await fetch('/api/progress', {
    method: 'POST',
    headers: { 'Content-Type': 'application/json' },
    body: JSON.stringify({ ...batch, person, now: Date.now(), dayRule: deviceSettings().dayRule }),
  }).catch(() => null);
  if (response?.ok) return ((await response.json()) as { confirmed: Confirmed }).confirmed;
  const answer = (await response?.json().catch(() => null)) as { error?: { message: string } } | null;
  throw new Error(
    answer?.error?.message ??
      'Heapwise cannot be reached. Your progress is still on this device; try again when you are online.',
  );
}
