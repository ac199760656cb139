import { applyReview, standingReviews } from '#domain/scheduling/cards.ts';
import { retrievabilityOn } from '#domain/scheduling/fsrs.ts';
import { daysBetween } from '#domain/scheduling/learner-day.ts';
import type { ReviewSettings } from '#domain/scheduling/settings.ts';
import type { Card, LearnerDay, Rating, Review } from '#domain/scheduling/types.ts';

/** A standing rating, with what was known of its card just before. */
export interface RatedAnswer {
  readonly card: string;
  readonly attempt: string;
  /** Milliseconds since the epoch. */
  readonly at: number;
  readonly day: LearnerDay;
  readonly rating: Rating;
  /** Null for a card's first rating. */
  readonly before: {
    readonly state: Card['state'];
    readonly dueDay: LearnerDay;
    /** Days since its last rating. */
    readonly days: number;
    /** The chance, from 0 to 1, that it would be remembered. */
    readonly chance: number;
  } | null;
}

/**
 * All that was answered and stands, oldest first.
 * @param logs The reviews of each card.
 */
export function ratedAnswers(
  logs: readonly (readonly Review[])[],
  settings: ReviewSettings,
): readonly RatedAnswer[] {
  return logs.flatMap((log) => answersOfCard(log, settings)).toSorted((a, b) => a.at - b.at);
}

function answersOfCard(log: readonly Review[], settings: ReviewSettings): RatedAnswer[] {
  const answers: RatedAnswer[] = [];
  let card: Card | null = null;
  for (const review of standingReviews(log)) {
    if (review.type === 'rating') {
      const { attempt, at, day, rating } = review;
      const before = card && {
        state: card.state,
        dueDay: card.dueDay,
        days: Math.max(0, daysBetween(card.lastDay, day)),
        chance: retrievabilityOn(card, day, settings.weights),
      };
      answers.push({ card: review.card, attempt, at, day, rating, before });
    }
    card = applyReview(card, review, settings);
  }
  return answers;
}
