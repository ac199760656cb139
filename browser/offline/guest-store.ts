import type { VerdictKind } from '#domain/grading/verdict.ts';
import type { ExerciseKind } from '#domain/lesson/exercise.ts';
import type { LockedPrediction } from '#domain/lesson/outcome.ts';
import type { Review } from '#domain/scheduling/types.ts';

import { openIndexedDbStore } from './indexeddb-store.ts';
import { openMemoryStore } from './memory-store.ts';

/** An answer that was given without an account. `at` is in milliseconds. */
export interface GuestAttempt extends LockedPrediction {
  readonly at: number;
  readonly lesson: string;
  readonly verdict: Exclude<VerdictKind, 'invalid'>;
  /** What the server signed of it: an account believes it. Answers of older versions have none, nor a kind. */
  readonly ticket?: string;
  readonly kind?: ExerciseKind;
}

/** What one transaction can do with the log on this device. */
export interface GuestTx {
  findAttempt(id: string): Promise<GuestAttempt | undefined>;
  /** Oldest first. */
  listAttempts(): Promise<GuestAttempt[]>;
  /** All reviews, or those of one card, in no order. */
  listReviews(card?: string): Promise<Review[]>;
  saveAttempt(attempt: GuestAttempt): Promise<void>;
  saveReview(review: Review): Promise<void>;
  remove(attempts: readonly string[], reviews: readonly string[]): Promise<void>;
}

/** Where a learner without an account keeps their log. */
export interface GuestStore {
  /** Whether it outlives this page. */
  readonly lasting: boolean;
  /** Runs `work` in one transaction; it awaits nothing but the transaction. What it throws undoes everything. */
  readonly transact: <T>(mode: 'readonly' | 'readwrite', work: (tx: GuestTx) => Promise<T>) => Promise<T>;
}

let opened: Promise<GuestStore> | undefined;

/** This device's store. Where the browser keeps nothing (some private windows), it lives as long as the page. */
export function guestStore(): Promise<GuestStore> {
  opened ??= openIndexedDbStore().catch(openMemoryStore);
  return opened;
}
