import type { DayRule } from './types.ts';

/** How a learner wants to be scheduled. */
export interface ReviewSettings {
  readonly dayRule: DayRule;
  /** The retrievability at which a card comes back: 0.80 to 0.97. */
  readonly desiredRetention: number;
  /** The 21 weights of FSRS-6 that were fitted to this learner; absent or null: FSRS's own. */
  readonly weights?: readonly number[] | null;
}

/** Four in the morning, as Anki does: a review after midnight still belongs to the evening before. */
export const DEFAULT_ROLLOVER_HOUR = 4;

/** FSRS's own default. */
export const DEFAULT_RETENTION = 0.9;
