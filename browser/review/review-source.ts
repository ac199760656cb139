import type { Item } from '#domain/lesson/item.ts';
import type { LockedPrediction, Outcome } from '#domain/lesson/outcome.ts';
import type { Pack } from '#domain/lesson/pack.ts';
import type { CatchUp } from '#domain/scheduling/catch-up.ts';
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
  /** How many due cards later days take. */
  readonly held: number;
  /** The backlog being caught up; null when there is none. */
  readonly catchUp: CatchUp | null;
  /** What time it is (ms), and where the learner's days begin. */
  readonly now: number;
  readonly rule: DayRule;
}

/** What keeping an answer came to. */
export interface KeptAnswer {
  /** The card as it then is; null when there is none. */
  readonly card: Card | null;
  /** Whether it moved the card. What was answered elsewhere meanwhile is practice here. */
  readonly counts: boolean;
}

/** How a card leaves this sitting without an answer. */
export type PutAside = 'bury' | 'suspend';

/** Where the cards of a learner are. Nothing here needs a network between an answer and the next card. */
export interface ReviewSource {
  /** Whose they are; null for someone without an account. */
  readonly person: string | null;
  /** @throws Error with a sentence when it cannot be found out. */
  load(): Promise<DueCards>;
  /** Calls `listener` when another device or tab did something to the cards. Returns what ends it. */
  onNews(listener: () => void): () => void;
  /** What the learner usually needs for such an item (ms). */
  usualMs(item: Item): number | null;
  /**
   * What becomes of a prediction, by its pack alone; null where the server shall say.
   * @param isReachable Whether the server can be asked instead.
   */
  grade(pack: Pack, locked: LockedPrediction, isReachable: boolean): Outcome | null;
  /** Keeps an answer. The same answer again changes nothing. */
  keep(item: Item, locked: LockedPrediction, outcome: Outcome): Promise<KeptAnswer>;
  /** Takes an entry of the log back. */
  takeBack(entry: string, reason: 'undo' | 'slip'): Promise<void>;
  /** Leaves a card out. Gives the entry by which that can be taken back; null for one that has no card yet: nothing is kept of that. */
  putAside(due: DueCard, how: PutAside): Promise<string | null>;
  /** The same card once more, after these instances were seen (the latest first). */
  again(due: DueCard, seen: readonly string[]): DueCard;
}
