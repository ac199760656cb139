import type { Card, LearnerDay } from './types.ts';
import { waitsSince } from './waits-since.ts';

/** Cards due in review: a day takes `first` before `rest`. */
export interface ReviewOrder<T> {
  readonly first: readonly T[];
  readonly rest: readonly T[];
}

/**
 * Which of the cards that are due in review a day takes before others: overdue ones while they are few, else those that are
 * still remembered best, since they lose the most by waiting (docs/decisions/0008-a-day-has-a-size.md).
 * @param due With the chance (0 to 1) that each is remembered; of those as likely, the ones that come first go first.
 * @param few So many overdue cards are few: `Limits.catchUpPerDay`.
 */
export function reviewOrder<T extends { readonly card: Card; readonly chance: number }>(
  due: readonly T[],
  today: LearnerDay,
  few: number,
): ReviewOrder<T> {
  const byWorth = due.toSorted((a, b) => b.chance - a.chance);
  const overdue = byWorth.filter(({ card }) => isOverdue(card, today));
  if (overdue.length > few) return { first: [], rest: byWorth };
  return { first: overdue, rest: byWorth.filter(({ card }) => !isOverdue(card, today)) };
}

/** Whether a card has waited since before today. One that is suspended waits for nobody. */
export function isOverdue(card: Card, today: LearnerDay): boolean {
  const since = waitsSince(card);
  return since !== null && since < today;
}
