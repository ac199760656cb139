import { applyReview } from './cards.ts';
import type { Deed } from './cards.ts';
import type { ReviewSettings } from './settings.ts';
import type { Card, Review } from './types.ts';

/** One entry of a card's log with what it did. */
export interface HistoryEntry {
  readonly entry: Deed;
  /** Why it counts no more; null while it stands. */
  readonly takenBack: 'undo' | 'slip' | null;
  /** The card just before and after it; null where there was none. What was taken back did nothing: both are alike. */
  readonly before: Card | null;
  readonly after: Card | null;
}

/**
 * All that was ever done to one card, oldest first, what was taken back included.
 * @param reviews Its log, each entry once.
 */
export function cardHistory(reviews: readonly Review[], settings: ReviewSettings): readonly HistoryEntry[] {
  const reasons = new Map(
    reviews.flatMap((review) => (review.type === 'void' ? [[review.voids, review.reason] as const] : [])),
  );
  const deeds = reviews
    .filter((review) => review.type !== 'void')
    .toSorted((a, b) => a.at - b.at || (a.id < b.id ? -1 : 1));
  let card: Card | null = null;
  return deeds.map((entry) => {
    const before = card;
    const takenBack = reasons.get(entry.id) ?? null;
    if (takenBack === null) card = applyReview(card, entry, settings);
    return { entry, takenBack, before, after: card };
  });
}
