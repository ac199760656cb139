import { standingRatings } from './cards.ts';
import type { Card, LearnerDay, Review } from './types.ts';

/** Which cards were answered on one learner day, however often each. */
export interface DayAnswers {
  /** Rated for the first time, in a lesson or a review. */
  readonly met: ReadonlySet<string>;
  /** Known from earlier days. */
  readonly reviewed: ReadonlySet<string>;
}

/** A day on which nothing was answered. */
export const NO_ANSWERS: DayAnswers = { met: new Set(), reviewed: new Set() };

/**
 * What was answered on each of the latest days. Only ratings that stand count: what was taken back was not answered.
 * @param cards The cards as they are now.
 * @param recent The log from some day on, complete from there to now.
 */
export function answersByDay(
  cards: readonly Card[],
  recent: readonly Review[],
): ReadonlyMap<LearnerDay, DayAnswers> {
  const reps = new Map(cards.map((card) => [card.key, card.reps]));
  const days = new Map<LearnerDay, { met: Set<string>; reviewed: Set<string> }>();
  // From the latest backwards: how often a card was rated then tells its first rating, without its whole log.
  for (const { card, day } of standingRatings(recent).toReversed()) {
    const before = (reps.get(card) ?? 0) - 1;
    reps.set(card, before);
    const { met, reviewed } = days.get(day) ?? { met: new Set(), reviewed: new Set() };
    days.set(day, { met, reviewed });
    if (before > 0) reviewed.add(card);
    else {
      met.add(card);
      reviewed.delete(card);
    }
  }
  return days;
}
