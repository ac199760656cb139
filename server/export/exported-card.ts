import type { Card, LearnerDay, Rating } from '#domain/scheduling/types.ts';

/** A rating as other programs keep it. */
export interface ExportedRating {
  /** The entry of the review log that it was. */
  readonly id: string;
  /** Milliseconds since the epoch. */
  readonly at: number;
  readonly day: LearnerDay;
  readonly rating: Rating;
  /** Of the card before it; null for its first. */
  readonly state: Card['state'] | null;
  /** Days until it came back; null in the steps. */
  readonly interval: number | null;
  /** Days that the interval before was to last; null where there was none. */
  readonly intervalBefore: number | null;
  /** From seeing the item to locking the prediction. */
  readonly elapsedMs: number;
}

/** What became of a card, in the words of other programs. */
export interface ExportedHistory {
  readonly card: Card;
  /** Those that stand, oldest first. */
  readonly ratings: readonly ExportedRating[];
  /** When it was forgotten on purpose (ms). */
  readonly resets: readonly number[];
}

/** The two sides of a card. Texts are HTML. */
export interface CardFace {
  readonly title: string;
  readonly front: string;
  readonly back: string;
  readonly lesson: string;
  readonly track: string;
}

/** A card with all that leaves Heapwise with it. */
export interface ExportedCard extends ExportedHistory, CardFace {}
