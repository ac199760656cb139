import { rateCard } from './fsrs.ts';
import { learnerDay } from './learner-day.ts';
import type { ReviewSettings } from './settings.ts';
import type { Card, DayRule, Review } from './types.ts';

/** A review that rates, not one that takes a rating back. */
export type RatingReview = Extract<Review, { type: 'rating' }>;

/** The card after one more rating of it; `null` before its first. */
export function applyReview(card: Card | null, review: RatingReview, settings: ReviewSettings): Card {
  return rateCard(card, review.card, review, settings);
}

/**
 * The card that a log of reviews makes; null when no rating of it stands. Only the *set* of reviews counts: their order,
 * how often each was received, and in which batches, change nothing. So two devices cannot conflict.
 *
 * @param reviews Reviews of one card.
 */
export function replayReviews(reviews: readonly Review[], settings: ReviewSettings): Card | null {
  return standingRatings(reviews).reduce<Card | null>(
    (card, review) => applyReview(card, review, settings),
    null,
  );
}

/** The ratings that were not taken back, each once, in the order they were made. */
export function standingRatings(reviews: readonly Review[]): readonly RatingReview[] {
  const voided = new Set(reviews.flatMap((review) => (review.type === 'void' ? [review.voids] : [])));
  const standing = new Map<string, RatingReview>();
  for (const review of reviews) {
    if (review.type === 'rating' && !voided.has(review.id)) standing.set(review.id, review);
  }
  // Made in the same millisecond on two devices, the ids decide: any order will do, if it is always the same.
  return [...standing.values()].toSorted((a, b) => a.at - b.at || (a.id < b.id ? -1 : 1));
}

/** Whether a card may be shown now: in review from the beginning of its due day, in the steps from its due instant. */
export function isDue(card: Card, now: number, rule: DayRule): boolean {
  return card.state === 'review' ? learnerDay(now, rule) >= card.dueDay : now >= card.due;
}
