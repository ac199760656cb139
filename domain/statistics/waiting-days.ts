import { addDays } from '#domain/scheduling/learner-day.ts';
import type { Card, LearnerDay } from '#domain/scheduling/types.ts';

import type { TalliedDay } from './day-tally.ts';

/** From which day on a card waits to be answered, be it to come; null while it is suspended. */
export function waitsSince({
  suspended,
  dueDay,
  buriedUntil,
}: Pick<Card, 'suspended' | 'dueDay' | 'buriedUntil'>): LearnerDay | null {
  if (suspended) return null;
  return buriedUntil !== null && buriedUntil > dueDay ? buriedUntil : dueDay;
}

/**
 * The days before today on which a card waited and was not dealt with: from the day it waits to the one before it was
 * answered, put off or moved.
 * @param cards The cards as they are now.
 */
export function waitingDays(
  tallied: readonly TalliedDay[],
  cards: readonly Card[],
  today: LearnerDay,
): ReadonlySet<LearnerDay> {
  const days = new Set<LearnerDay>();
  const add = (from: LearnerDay, until: LearnerDay): void => {
    for (let day = from; day < until; day = addDays(day, 1)) days.add(day);
  };
  for (const { day, tally } of tallied) {
    const longest = Math.max(0, ...Object.keys(tally.waited).map(Number));
    add(addDays(day, -longest), day);
  }
  // One span from the longest waiting card covers all others.
  const open = cards.flatMap((card) => waitsSince(card) ?? []);
  add(
    open.reduce((a, b) => (a < b ? a : b), today),
    today,
  );
  return days;
}
