import { applyReview, standingReviews } from '#domain/scheduling/cards.ts';
import { daysBetween } from '#domain/scheduling/learner-day.ts';
import type { ReviewSettings } from '#domain/scheduling/settings.ts';
import type { Card, Review } from '#domain/scheduling/types.ts';

import type { ExportedHistory, ExportedRating } from './exported-card.ts';

/**
 * A card's log as other programs keep it, or null when no rating of it stands.
 * @param elapsed How long each attempt took (ms), by its id.
 */
export function exportedHistory(
  log: readonly Review[],
  settings: ReviewSettings,
  elapsed: ReadonlyMap<string, number>,
): ExportedHistory | null {
  const ratings: ExportedRating[] = [];
  const resets: number[] = [];
  let card: Card | null = null;
  for (const review of standingReviews(log)) {
    const before: Card | null = card;
    card = applyReview(before, review, settings);
    if (review.type === 'reset') resets.push(review.at);
    if (review.type !== 'rating') continue;
    const { id, at, day, rating, attempt } = review;
    ratings.push({
      id,
      at,
      day,
      rating,
      state: before?.state ?? null,
      interval: intervalOf(card),
      intervalBefore: intervalOf(before),
      elapsedMs: elapsed.get(attempt) ?? 0,
    });
  }
  return card === null ? null : { card, ratings, resets };
}

/** Days from a card's last rating to its due day; null in the steps. */
function intervalOf(card: Card | null): number | null {
  return card?.state === 'review' ? Math.max(1, daysBetween(card.lastDay, card.dueDay)) : null;
}
