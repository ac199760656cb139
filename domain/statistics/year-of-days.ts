import { addDays, daysBetween, weekday } from '#domain/scheduling/learner-day.ts';
import type { LearnerDay } from '#domain/scheduling/types.ts';

import type { TalliedDay } from './day-tally.ts';

/** A day of the year that ends today. */
export interface YearDay {
  readonly day: LearnerDay;
  readonly answers: number;
  readonly right: number;
  /** (ms) */
  readonly elapsedMs: number;
}

/** The days of 53 weeks, from a Monday to today, each once, also those without answers. */
export function yearOfDays(days: readonly TalliedDay[], today: LearnerDay): readonly YearDay[] {
  const tallies = new Map(days.map(({ day, tally }) => [day, tally]));
  const first = addDays(today, -weekday(today) - 52 * 7);
  return Array.from({ length: daysBetween(first, today) + 1 }, (_, place) => {
    const day = addDays(first, place);
    const tally = tallies.get(day);
    return {
      day,
      answers: tally?.answers ?? 0,
      right: tally?.right ?? 0,
      elapsedMs: tally?.elapsedMs ?? 0,
    };
  });
}
