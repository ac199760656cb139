import { addDays, daysBetween, weekday } from '#domain/scheduling/learner-day.ts';
import type { LearnerDay } from '#domain/scheduling/types.ts';

import type { TalliedDay } from './day-tally.ts';

/** How long the answers of a week took. */
export interface Week {
  /** Its Monday. */
  readonly monday: LearnerDay;
  readonly answers: number;
  readonly elapsedMs: number;
}

/** How long answering took; reading lessons is not in it. */
export interface TimeSpent {
  readonly totalMs: number;
  readonly answers: number;
  /** How many days had answers. */
  readonly days: number;
  /** The last twelve, oldest first; the last one is not over. */
  readonly weeks: readonly Week[];
}

const WEEKS = 12;

/** The time spent on answers, all told and in the last weeks. */
export function timeSpent(days: readonly TalliedDay[], today: LearnerDay): TimeSpent {
  const answered = days.filter(({ tally }) => tally.answers > 0);
  const first = addDays(today, -weekday(today) - 7 * (WEEKS - 1));
  const weeks = Array.from({ length: WEEKS }, (_, place) => ({
    monday: addDays(first, 7 * place),
    answers: 0,
    elapsedMs: 0,
  }));
  for (const { day, tally } of answered) {
    const week = weeks[Math.floor(daysBetween(first, day) / 7)];
    if (week === undefined) continue;
    week.answers += tally.answers;
    week.elapsedMs += tally.elapsedMs;
  }
  return {
    totalMs: answered.reduce((sum, { tally }) => sum + tally.elapsedMs, 0),
    answers: answered.reduce((sum, { tally }) => sum + tally.answers, 0),
    days: answered.length,
    weeks,
  };
}
