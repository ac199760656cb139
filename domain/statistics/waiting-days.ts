import { addDays } from '#domain/scheduling/learner-day.ts';
import type { Card, LearnerDay } from '#domain/scheduling/types.ts';
import { waitsSince } from '#domain/scheduling/waits-since.ts';

import type { TalliedDay } from './day-tally.ts';

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
  const open = cards.flatMap((card) => waitsSince(card) ?? []).map((from) => ({ from, until: today }));
  const closed = tallied.map(({ day: until, tally }) => ({
    from: addDays(until, -Math.max(0, ...Object.keys(tally.waited).map(Number))),
    until,
  }));
  const days = new Set<LearnerDay>();
  let earliest = today;
  // The last ones first: what lies after the earliest day so far is there already, and most spans overlap.
  for (const { from, until } of [...open, ...closed].toSorted((a, b) => (a.until < b.until ? 1 : -1))) {
    const end = until < earliest ? until : earliest;
    for (let day = from; day < end; day = addDays(day, 1)) days.add(day);
    if (from < earliest) earliest = from;
  }
  return days;
}
