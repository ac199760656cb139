import type { Card, LearnerDay } from './types.ts';

/** How many of the cards are due on each day. Those that are suspended never are. */
export function dueCounts(cards: readonly Card[]): (day: LearnerDay) => number {
  const counts = new Map<LearnerDay, number>();
  for (const { suspended, dueDay } of cards) {
    if (!suspended) counts.set(dueDay, (counts.get(dueDay) ?? 0) + 1);
  }
  return (day) => counts.get(day) ?? 0;
}
