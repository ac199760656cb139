import type { Card, Rating } from '#domain/scheduling/types.ts';

/** A rating as other programs keep it. */
export interface ExportedRating {
  /** Milliseconds since the epoch. */
  readonly at: number;
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

/** A card with all that leaves Heapwise with it. Texts are HTML. */
export interface ExportedCard {
  readonly card: Card;
  readonly title: string;
  readonly front: string;
  readonly back: string;
  readonly lesson: string;
  readonly track: string;
  /** Those that stand, oldest first. */
  readonly ratings: readonly ExportedRating[];
}
