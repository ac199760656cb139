import { DAY_MS, offset, wallClock } from './learner-day.ts';

const HALF_A_YEAR_MS = 182 * DAY_MS;

/**
 * Whether clocks in two time zones show the same now and in half a year, in summer and in winter: then it does not matter
 * in which of them days are laid.
 * @param at Milliseconds since the epoch.
 * @throws {RangeError} when a time zone is unknown.
 */
export function isSameClock(a: string, b: string, at: number): boolean {
  return [at, at + HALF_A_YEAR_MS].every(
    (then) => offset(wallClock(then, a), then) === offset(wallClock(then, b), then),
  );
}
