import type { Item } from '#domain/lesson/item.ts';
import type { LockedPrediction, Outcome } from '#domain/lesson/outcome.ts';
import type { Card, DayRule } from '#domain/scheduling/types.ts';

import type { DueCard } from './due-card.ts';

/** What there is to review. */
export interface DueCards {
  /** In the order to show them. */
  readonly due: readonly DueCard[];
  /** The card that comes back first among the others; null when there is none. */
  readonly nextDue: Card | null;
  /** All cards there are. */
  readonly cards: number;
}

/** Where the cards of a learner are: on the server for an account, else on the device. */
export interface ReviewSource {
  /** Where the learner's days begin. */
  readonly rule: DayRule;
  /** What the learner usually needs for such an item (ms), as the device knows; null where the server knows it. */
  readonly usualMs: ((item: Item) => Promise<number | null>) | null;
  /** @throws Error with a sentence when it cannot be found out. */
  load(): Promise<DueCards>;
  /** Keeps an answer. Gives the card as it then is. */
  keep(due: DueCard, locked: LockedPrediction, outcome: Outcome): Promise<Card | null>;
  /** Takes a rating back. @throws Error with a sentence when that fails. */
  takeBack(review: string, reason: 'undo' | 'slip'): Promise<void>;
}
