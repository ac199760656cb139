import type { DayRule, LearnerDay } from './types.ts';

/** Milliseconds of a day on the calendar, where no clock is ever put back. */
export const DAY_MS = 86_400_000;
const HOUR_MS = 3_600_000;
const MINUTE_MS = 60_000;

/** No clocks are put back by more at a time (Antarctica/Casey, several times; half an hour to two hours elsewhere). */
const MOST_PUT_BACK_HOURS = 3;

/** Making a formatter costs fifty times as much as using it. */
const formatters = new Map<string, Intl.DateTimeFormat>();

/**
 * The day an instant belongs to for a learner: the date on their wall clock, or the day before until the rollover hour. Never
 * runs backwards in one zone: where clocks are put back past the rollover hour, the day that had begun goes on.
 * @param at Milliseconds since the epoch.
 * @throws {RangeError} when the time zone is unknown (see `isTimeZone`).
 */
export function learnerDay(at: number, rule: DayRule): LearnerDay {
  const clock = wallClock(at, rule.timeZone);
  const day = dayOn(clock, rule);
  const hoursToRollover = (rule.rolloverHour - clock.hour + 24) % 24;
  if (hoursToRollover === 0 || hoursToRollover > MOST_PUT_BACK_HOURS) return day;
  const before = at - MOST_PUT_BACK_HOURS * HOUR_MS;
  if (offset(clock, at) >= offset(wallClock(before, rule.timeZone), before)) return day;
  let latest = day;
  for (let earlier = at; earlier > before; earlier -= HOUR_MS / 4) {
    const then = dayOn(wallClock(earlier, rule.timeZone), rule);
    if (then > latest) latest = then;
  }
  return latest;
}

/** The day that a clock shows. */
function dayOn({ date, hour }: WallClock, { rolloverHour }: DayRule): LearnerDay {
  return hour < rolloverHour ? addDays(date, -1) : date;
}

/** By how much (ms) a clock is ahead of UTC, to the minute. */
export function offset({ date, hour, minute }: WallClock, at: number): number {
  return calendarInstant(date) + (hour * 60 + minute) * MINUTE_MS - Math.floor(at / MINUTE_MS) * MINUTE_MS;
}

/** What a clock on the wall shows. */
export interface WallClock {
  /** `YYYY-MM-DD`, whatever the rollover hour. */
  readonly date: string;
  readonly hour: number;
  readonly minute: number;
}

/**
 * The clock of a time zone at an instant.
 * @param at Milliseconds since the epoch.
 * @throws {RangeError} when the time zone is unknown.
 */
export function wallClock(at: number, timeZone: string): WallClock {
  const parts = Object.fromEntries(
    formatter(timeZone)
      .formatToParts(at)
      .map(({ type, value }) => [type, value]),
  );
  return {
    date: `${parts['year']}-${parts['month']}-${parts['day']}`,
    hour: Number(parts['hour']),
    minute: Number(parts['minute']),
  };
}

/** The day that comes so many days later; earlier for a negative number. */
export function addDays(day: LearnerDay, days: number): LearnerDay {
  return new Date(calendarInstant(day) + days * DAY_MS).toISOString().slice(0, 10);
}

/** Days from one learner day to another; negative when `to` comes first. */
export function daysBetween(from: LearnerDay, to: LearnerDay): number {
  return Math.round((calendarInstant(to) - calendarInstant(from)) / DAY_MS);
}

/** Whether this machine knows the IANA time zone. */
export function isTimeZone(name: string): boolean {
  try {
    formatter(name);
    return true;
  } catch {
    return false;
  }
}

/** Midnight UTC of a date: for counting on the calendar, not an instant of the learner's. Milliseconds. */
export function calendarInstant(day: LearnerDay): number {
  return Date.parse(`${day}T00:00:00Z`);
}

/** 0 for Monday to 6 for Sunday. */
export function weekday(day: LearnerDay): number {
  return (new Date(calendarInstant(day)).getUTCDay() + 6) % 7;
}

function formatter(timeZone: string): Intl.DateTimeFormat {
  let known = formatters.get(timeZone);
  if (known === undefined) {
    known = new Intl.DateTimeFormat('en-CA', {
      timeZone,
      calendar: 'gregory',
      numberingSystem: 'latn',
      year: 'numeric',
      month: '2-digit',
      day: '2-digit',
      hour: '2-digit',
      minute: '2-digit',
      hourCycle: 'h23',
    });
    formatters.set(timeZone, known);
  }
  return known;
}
