import type { Card, LearnerDay } from './types.ts';

/** From which day on a card waits to be answered, be it to come; null while it is suspended. */
export function waitsSince({
  suspended,
  dueDay,
  buriedUntil,
}: Pick<Card, 'suspended' | 'dueDay' | 'buriedUntil'>): LearnerDay | null {
  if (suspended) return null;
  return buriedUntil !== null && buriedUntil > dueDay ? buriedUntil : dueDay;
}
