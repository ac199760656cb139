import type { LockedPrediction } from '#domain/lesson/outcome.ts';
import type { Pack } from '#domain/lesson/pack.ts';
import type { CoursePlace } from '#domain/lesson/course-place.ts';
import type { LearnerSettings } from '#domain/scheduling/settings.ts';
import type { SeenAnswer } from '#domain/scheduling/sync.ts';
import type { Card, LearnerDay, Review } from '#domain/scheduling/types.ts';

/** Whether an account has it. */
export interface Unsaved {
  /** 1 until an account has it, else absent: IndexedDB finds by numbers, not by truth. */
  readonly unsaved?: 1;
  /** Whether the account had it and lost it: its server went back to a backup. */
  readonly lost?: 1;
}

/**
 * An answer in the log of a device. `at` is in milliseconds. What was locked, and what the server signed of it, stays here
 * for the case that the account loses it; of answers given on other devices it never was. Answers of older versions have no
 * kind, and of those that an account has nothing that was locked.
 */
export interface LoggedAttempt
  extends
    Unsaved,
    Pick<LockedPrediction, 'attempt' | 'exercise'>,
    Omit<SeenAnswer, 'kind'>,
    Partial<Pick<LockedPrediction, 'review' | 'revision' | 'prediction' | 'hintsUsed'>> {
  readonly at: number;
  readonly kind?: SeenAnswer['kind'];
  readonly ticket?: string;
  /** What was usual for such an item when it was graded (ms). */
  readonly usualMs?: number | null;
}

/** An entry of the review log, and whether an account has it. */
export type LoggedReview = Review & Unsaved;

/** What a device knows of its log as a whole. */
export interface LogState {
  /** The account's entries are here up to this one. */
  readonly cursor: number;
  /** By what the server knows these entries again; null: it did not say. */
  readonly witness: string | null;
  /** How the account schedules; null for a guest, and before the first sync: by the device. */
  readonly settings: LearnerSettings | null;
  /** What the device's clock lacks (ms). */
  readonly offset: number;
  /** When nothing was unsaved last, by the server's clock (ms); 0: never. */
  readonly since: number;
  /** When the account was heard last, by the server's clock (ms); null: never. */
  readonly syncedAt: number | null;
  /** The settings that the cards were worked out by, as text; null when they are not. */
  readonly cardsBy: string | null;
}

/** A log that nothing is known of. */
export const NEW_LOG: LogState = {
  cursor: 0,
  witness: null,
  settings: null,
  offset: 0,
  since: 0,
  syncedAt: null,
  cardsBy: null,
};

/** What one transaction can do with the log on this device. */
export interface LogTx {
  findAttempt(id: string): Promise<LoggedAttempt | undefined>;
  /** All, or those of one exercise; oldest first. */
  listAttempts(exercise?: string): Promise<LoggedAttempt[]>;
  saveAttempt(attempt: LoggedAttempt): Promise<void>;
  findReview(id: string): Promise<LoggedReview | undefined>;
  /** All, or those of one card; in no order. */
  listReviews(card?: string): Promise<LoggedReview[]>;
  /** Those of this learner day and later ones; in no order. */
  listReviewsFrom(day: LearnerDay): Promise<LoggedReview[]>;
  saveReview(review: LoggedReview): Promise<void>;
  /** What no account has. The answers oldest first. */
  listUnsaved(): Promise<{ readonly attempts: LoggedAttempt[]; readonly reviews: LoggedReview[] }>;
  findCard(key: string): Promise<Card | undefined>;
  listCards(): Promise<Card[]>;
  saveCard(card: Card): Promise<void>;
  removeCard(key: string): Promise<void>;
  readState(): Promise<LogState>;
  saveState(state: LogState): Promise<void>;
  remove(attempts: readonly string[], reviews: readonly string[]): Promise<void>;
}

/** A question on this device, with what grades it. */
export interface ShelvedPack {
  readonly pack: Pack;
  /** Its place among those that were fetched with it: the first is to be asked first. */
  readonly place: number;
  /** When it was fetched, by the corrected clock (ms). */
  readonly fetchedAt: number;
}

/** The questions on this device. Apart from the log: they can be fetched again. */
export interface PackShelf {
  /** Those of one exercise, or all; the next to ask first. */
  list(exercise?: string): Promise<ShelvedPack[]>;
  /** Puts these in the place of all that is there of their exercises and of `gone`. */
  replace(packs: readonly ShelvedPack[], gone: readonly string[]): Promise<void>;
  /** The places of the exercises in the course, as the review page told them last. */
  course(): Promise<readonly CoursePlace[]>;
  saveCourse(course: readonly CoursePlace[]): Promise<void>;
}

/** Where a device keeps one person's log. */
export interface LearnerLog {
  /** Whose it is; null for someone without an account. */
  readonly person: string | null;
  /** Whether it outlives this page. */
  readonly lasting: boolean;
  readonly packs: PackShelf;
  /** Runs `work` in one transaction; it awaits nothing but the transaction. What it throws undoes everything. */
  readonly transact: <T>(mode: 'readonly' | 'readwrite', work: (tx: LogTx) => Promise<T>) => Promise<T>;
  /** Forgets everything of it. What is done with it afterwards throws LogGone. */
  readonly erase: () => Promise<void>;
}
