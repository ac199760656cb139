import { standingReviews } from './cards.ts';
import { daysBetween } from './learner-day.ts';
import type { LearnerDay, Rating, Review } from './types.ts';

/** One rating as FSRS's optimizer reads it. */
export interface TrainingReview {
  readonly rating: Rating;
  /** Learner days since the rating before: 0 on the same day, and for a card's first. */
  readonly days: number;
}

/** A rating that tells what was still known, with all that led to it. */
export interface TrainingItem {
  /** The instant of that rating (ms). */
  readonly at: number;
  /** All ratings of its card, oldest first; shared by its items. */
  readonly history: readonly TrainingReview[];
  /** How many of them there were, with that rating. */
  readonly length: number;
}

/**
 * What the log of one card can teach about its learner: an item for each standing rating that came on a later learner day than
 * the one before. Those of the same day are part of the histories, as in Anki: the maintainers count a night as a day
 * (open-spaced-repetition/fsrs-rs#237). After a reset a card is a new one.
 */
export function trainingItems(log: readonly Review[]): readonly TrainingItem[] {
  const items: TrainingItem[] = [];
  let history: TrainingReview[] = [];
  let lastDay: LearnerDay | null = null;
  for (const deed of standingReviews(log)) {
    if (deed.type === 'reset') [history, lastDay] = [[], null];
    if (deed.type !== 'rating') continue;
    // Days may run backwards while instants do not: someone flew west.
    const days: number = lastDay === null ? 0 : Math.max(0, daysBetween(lastDay, deed.day));
    if (lastDay === null || deed.day > lastDay) lastDay = deed.day;
    history.push({ rating: deed.rating, days });
    if (days > 0) items.push({ at: deed.at, history, length: history.length });
  }
  return items;
}
