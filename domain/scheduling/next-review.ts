import { isDueOn } from './cards.ts';
import { chooseInterval } from './choose-interval.ts';
import { intervalRange } from './fsrs.ts';
import { learnerDay } from './learner-day.ts';
import type { LearnerSettings } from './settings.ts';
import { isForTarget, withinTarget } from './target-day.ts';
import type { Card, LearnerDay, Rating, RatingReview } from './types.ts';

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

/** What the choice among the days that FSRS allows depends on. */
export interface Choice {
  /** How many other cards are due on a day. */
  readonly due: (day: LearnerDay) => number;
  /** From 0 to 1, below 1. */
  readonly chance: number;
}

/**
 * The review that an answer leads to: the first one makes the card, later ones count when the card is due, or is wanted for a
 * target that is near. Null when nothing was decided, or when the answer was practice.
 */
export function nextReview(
  card: Card | null,
  answer: GradedAnswer,
  settings: LearnerSettings,
  { due, chance }: Choice,
): RatingReview | null {
  const { review: id, attempt, exercise, rating, at } = answer;
  if (rating === null) return null;
  const { dayRule, spreading, targetDay } = settings;
  const day = learnerDay(at, dayRule);
  if (card !== null && !isDueOn(card, day, at) && !isForTarget(card, day, settings)) return null;
  const range = intervalRange(card, exercise, { rating, at, day }, settings);
  const interval = range && chooseInterval(withinTarget(range, day, targetDay), day, spreading, due, chance);
  return { type: 'rating', id, card: exercise, attempt, rating, at, day, interval };
}
