import { addDays, calendarInstant, offset, wallClock } from '#domain/scheduling/learner-day.ts';
import type { DayRule, LearnerDay } from '#domain/scheduling/types.ts';

const HOUR_MS = 3_600_000;

/**
 * The instant (ms) at which the clock shows an hour during a learner day; where the clock skips that hour, the instant at
 * which it does.
 * @param hour From 0 to 23. One before the rollover hour comes after midnight.
 */
export function hourInstant(day: LearnerDay, hour: number, { timeZone, rolloverHour }: DayRule): number {
  const date = hour < rolloverHour ? addDays(day, 1) : day;
  const shown = calendarInstant(date) + hour * HOUR_MS;
  // What a zone is ahead of UTC may change between the guess and the answer: so it is asked twice.
  const guess = shown - aheadOfUtc(shown, timeZone);
  const better = shown - aheadOfUtc(guess, timeZone);
  return [guess, better].find((at) => at + aheadOfUtc(at, timeZone) === shown) ?? Math.max(guess, better);
}

function aheadOfUtc(at: number, timeZone: string): number {
  return offset(wallClock(at, timeZone), at);
}
