import { rateCard } from './fsrs.ts';
import { addDays, DAY_MS, daysBetween, learnerDay } from './learner-day.ts';
import type { ReviewSettings } from './settings.ts';
import type { Card, DayRule, LearnerDay, RatingReview, Review } from './types.ts';
import { waitsSince } from './waits-since.ts';

/** An entry that does something to a card, not one that takes another back. */
export type Deed = Exclude<Review, { readonly type: 'void' }>;

/** The card after one more entry of its log; null before its first rating, and after a reset. */
export function applyReview(card: Card | null, review: Deed, settings: ReviewSettings): Card | null {
  if (review.type === 'rating') return rateCard(card, review.card, review, settings);
  if (card === null) return null;
  switch (review.type) {
    case 'suspend':
      return { ...card, suspended: true };
    case 'resume':
      // From this day on it waits to be answered: the days before are nobody's debt.
      return { ...card, suspended: false, buriedUntil: review.day };
    case 'bury':
      return { ...card, buriedUntil: addDays(review.day, 1) };
    case 'reset':
      return null;
    case 'move':
      return {
        ...card,
        dueDay: review.to,
        due: review.at + daysBetween(review.day, review.to) * DAY_MS,
      };
  }
}

/**
 * The card that a log of reviews makes; null when no rating of it stands. Only the *set* of reviews counts: their order,
 * how often each was received, and in which batches, change nothing. So two devices cannot conflict.
 *
 * @param reviews Reviews of one card.
 */
export function replayReviews(reviews: readonly Review[], settings: ReviewSettings): Card | null {
  return standingReviews(reviews).reduce<Card | null>(
    (card, review) => applyReview(card, review, settings),
    null,
  );
}

/** The entries that were not taken back, each once, in the order they were made. */
export function standingReviews(reviews: readonly Review[]): readonly Deed[] {
  const voided = new Set(reviews.flatMap((review) => (review.type === 'void' ? [review.voids] : [])));
  const standing = new Map<string, Deed>();
  for (const review of reviews) {
    if (review.type !== 'void' && !voided.has(review.id)) standing.set(review.id, review);
  }
  // Made in the same millisecond on two devices, the ids decide: any order will do, if it is always the same.
  return [...standing.values()].toSorted((a, b) => a.at - b.at || (a.id < b.id ? -1 : 1));
}

/** The ratings that were not taken back, each once, in the order they were made. */
export function standingRatings(reviews: readonly Review[]): readonly RatingReview[] {
  return standingReviews(reviews).filter((review) => review.type === 'rating');
}

/** Whether a card may be shown now: from the beginning of its due day, or from its due instant where minutes count. */
export function isDue(card: Card, now: number, rule: DayRule): boolean {
  return isDueOn(card, learnerDay(now, rule), now);
}

/** The same for an instant whose learner day is known: working the day out costs more than all the rest. */
export function isDueOn(card: Card, today: LearnerDay, now: number): boolean {
  if (card.suspended) return false;
  if (card.buriedUntil !== null && today < card.buriedUntil) return false;
  return comesByTheMinute(card) ? now >= card.due : today >= card.dueDay;
}

/**
 * Whether a card comes back at its due instant: while it is in its steps, on the day of its last rating. One that waits for
 * another day, because the steps lead there or it was moved or put aside, comes with that day, as Anki has it.
 */
export function comesByTheMinute(card: Card): boolean {
  const since = waitsSince(card);
  return card.state !== 'review' && since !== null && since <= card.lastDay;
}
