import type { Card, LearnerDay } from './types.ts';
import { waitsSince } from './waits-since.ts';

/** How many of the cards wait from each day on. Those that are suspended never do. */
export function dueCounts(cards: readonly Card[]): (day: LearnerDay) => number {
  const counts = new Map<LearnerDay, number>();
  for (const card of cards) {
    const since = waitsSince(card);
    if (since !== null) counts.set(since, (counts.get(since) ?? 0) + 1);
  }
  return (day) => counts.get(day) ?? 0;
}
