import { addDays } from '#domain/scheduling/learner-day.ts';
import type { Card, LearnerDay } from '#domain/scheduling/types.ts';

import type { RatedAnswer } from './rated-answer.ts';

/**
 * The days on which a card waited to be answered: from its due day to the day of the answer, or to today.
 * @param cards The cards as they are now.
 */
export function waitingDays(
  answers: readonly RatedAnswer[],
  cards: readonly Card[],
  today: LearnerDay,
): ReadonlySet<LearnerDay> {
  const days = new Set<LearnerDay>();
  const add = (from: LearnerDay, to: LearnerDay): void => {
    for (let day = from; day <= to; day = addDays(day, 1)) days.add(day);
  };
  for (const { before, day } of answers) if (before) add(before.dueDay, day);
  for (const { suspended, dueDay } of cards) if (!suspended) add(dueDay, today);
  return days;
}
