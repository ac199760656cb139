import type { Confidence } from '#domain/lesson/prediction.ts';

/** Reviews that tell of retention: the first answer of a day to a card in review. */
export interface RetentionTally {
  readonly reviews: number;
  readonly remembered: number;
  /** The sum of the chances that FSRS gave them. */
  readonly expected: number;
}

/** What was answered on one day. Tallies of several cards or days add up. */
export interface DayTally {
  /** Ratings that stand. */
  readonly answers: number;
  /** How many of them were right. */
  readonly right: number;
  /** Cards rated for the first time. */
  readonly met: number;
  /** From seeing the items to locking the predictions (ms). */
  readonly elapsedMs: number;
  readonly young: RetentionTally;
  readonly mature: RetentionTally;
  /** Per confidence, how many answers and how many of them were right. */
  readonly confidence: Readonly<Record<Confidence, { readonly answers: number; readonly right: number }>>;
}
