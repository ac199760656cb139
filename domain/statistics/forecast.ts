import { addDays } from '#domain/scheduling/learner-day.ts';
import type { Card, LearnerDay } from '#domain/scheduling/types.ts';
import { waitsSince } from '#domain/scheduling/waits-since.ts';

/** How many cards come back on a day. */
export interface ForecastDay {
  readonly day: LearnerDay;
  readonly due: number;
  /** How many of them were due on a day before. */
  readonly overdue: number;
}

/**
 * How many cards are due on each of the next `days` days, `today` first. What is overdue counts for today; what later
 * reviews add is not known yet.
 */
export function forecast(cards: readonly Card[], today: LearnerDay, days: number): readonly ForecastDay[] {
  const since = cards.flatMap((card) => waitsSince(card) ?? []);
  const counts = new Map<LearnerDay, number>();
  for (const day of since) counts.set(day, (counts.get(day) ?? 0) + 1);
  const overdue = since.filter((day) => day < today).length;
  return Array.from({ length: days }, (_, place) => {
    const day = addDays(today, place);
    const waited = place === 0 ? overdue : 0;
    return { day, due: (counts.get(day) ?? 0) + waited, overdue: waited };
  });
}
