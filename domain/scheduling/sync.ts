import type { VerdictKind } from '#domain/grading/verdict.ts';
import type { ExerciseKind } from '#domain/lesson/exercise.ts';
import type { LockedPrediction } from '#domain/lesson/outcome.ts';
import type { Confidence } from '#domain/lesson/prediction.ts';

import type { LearnerSettings } from './settings.ts';
import type { Review } from './types.ts';

/** How many answers one request may bring: each may have to be graded anew. */
export const SYNC_ATTEMPTS = 50;

/** How many entries of the log one request may bring. */
export const SYNC_REVIEWS = 300;

/** How many entries of the log one answer brings. */
export const SYNC_PAGE = 2000;

/** Clocks that differ by less (ms) count as equal: a message takes its time, and no day hangs on two minutes. */
export const TOLERATED_SKEW_MS = 120_000;

/** An answer as the device kept that graded it. */
export interface SentAttempt extends LockedPrediction {
  /** When it was locked, by the device's clock (ms). */
  readonly at: number;
  /** What the server signed, where it graded the answer. */
  readonly ticket?: string | undefined;
  /** What the learner usually needed for such an item, as the device knew when it graded (ms). */
  readonly usualMs?: number | null | undefined;
}

/** What `POST /api/sync` takes. */
export interface SyncRequest {
  /** Whose log the device keeps: the server takes it from nobody else. */
  readonly person: string;
  /** The device's clock (ms). */
  readonly now: number;
  /** When the device last had nothing unsaved, by the server's clock (ms): what it sends now is not older. 0: never. */
  readonly since: number;
  /** The device has all entries up to this one. 0: none. */
  readonly cursor: number;
  /**
   * By what the server knows again the log up to the cursor, as it said itself; null where it never did. Absent from pages of
   * older versions, which cannot begin anew.
   */
  readonly witness?: string | null | undefined;
  /** Whether the account had all that comes along once, and lost it when its server went back to a backup. */
  readonly returns: boolean;
  readonly attempts: readonly SentAttempt[];
  readonly reviews: readonly Review[];
  /** The device's IANA time zone, heeded on first contact only. */
  readonly timeZone: string;
}

/** What any device needs to know of an answer: that it was seen, and how long it took. */
export interface SeenAnswer {
  readonly instance: string;
  readonly verdict: Exclude<VerdictKind, 'invalid'>;
  /** Milliseconds. */
  readonly elapsedMs: number;
  readonly confidence: Confidence;
  /** Null when its exercise was taken out of the course. */
  readonly kind: ExerciseKind | null;
  readonly lesson: string | null;
}

/** An entry of the log; with the answer where it is a rating. */
export interface SyncedEntry {
  readonly review: Review;
  readonly answer: SeenAnswer | null;
}

/** Ids of answers and of entries of the log. */
export interface SyncedIds {
  readonly attempts: readonly string[];
  readonly reviews: readonly string[];
}

/** What `POST /api/sync` answers. */
export interface SyncAnswer {
  /** The server's clock (ms). */
  readonly now: number;
  /** Entries after the cursor, in the order in which the server received them; what was just sent is among them. */
  readonly entries: readonly SyncedEntry[];
  /** Where to ask on, and by what the server will know the log up to there again; null where there is none. */
  readonly cursor: number;
  readonly witness: string | null;
  /**
   * Whether the log that the device read is not this one any more: its server went back to a backup. Then the entries are
   * those from the first on, and nothing of what was sent was taken.
   */
  readonly restart: boolean;
  /** Whether there are more entries than these. */
  readonly more: boolean;
  /** What was sent and is in the log now. */
  readonly confirmed: SyncedIds;
  /** What was sent and nobody can judge, or belongs to nothing: the device may forget it. */
  readonly dropped: SyncedIds;
  readonly settings: LearnerSettings;
}
