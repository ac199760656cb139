import { isDue } from './cards.ts';
import { learnerDay } from './learner-day.ts';
import type { Card, DayRule, Rating, Review } from './types.ts';

/** A graded answer, as far as scheduling is concerned. */
export interface GradedAnswer {
  /** The id that the device made for the review this answer may lead to. */
  readonly review: string;
  readonly attempt: string;
  readonly exercise: string;
  /** Null when nothing was decided. */
  readonly rating: Rating | null;
  /** Milliseconds since the epoch. */
  readonly at: number;
}

/**
 * The review that an answer leads to: the first one makes the card, later ones count when the card is due. Null when
 * nothing was decided, or when the answer was practice on a card that is not due.
 */
export function nextReview(card: Card | null, answer: GradedAnswer, rule: DayRule): Review | null {
  const { review: id, attempt, exercise, rating, at } = answer;
  if (rating === null) return null;
  if (card !== null && !isDue(card, at, rule)) return null;
  return { type: 'rating', id, card: exercise, attempt, rating, at, day: learnerDay(at, rule) };
}
