import { addDays } from '#domain/scheduling/learner-day.ts';
import type { Card, LearnerDay } from '#domain/scheduling/types.ts';

/** How many cards come back on a day. */
export interface ForecastDay {
  readonly day: LearnerDay;
  readonly due: number;
}

/**
 * How many cards are due on each of the next `days` days, `today` first. What is overdue counts for today; what later
 * reviews add is not known yet.
 */
export function forecast(cards: readonly Card[], today: LearnerDay, days: number): readonly ForecastDay[] {
  const counts = new Map<LearnerDay, number>();
  for (const { suspended, buriedUntil, dueDay } of cards) {
    if (suspended) continue;
    const day = [today, dueDay, buriedUntil ?? today].reduce((a, b) => (a > b ? a : b));
    counts.set(day, (counts.get(day) ?? 0) + 1);
  }
  return Array.from({ length: days }, (_, place) => {
    const day = addDays(today, place);
    return { day, due: counts.get(day) ?? 0 };
  });
}
