import { calendarInstant } from '#domain/scheduling/learner-day.ts';
import type { LearnerDay } from '#domain/scheduling/types.ts';

/** A learner day has no time zone of its own. */
const day = new Intl.DateTimeFormat('en-GB', {
  day: 'numeric',
  month: 'long',
  year: 'numeric',
  timeZone: 'UTC',
});
const shortDay = new Intl.DateTimeFormat('en-GB', { day: 'numeric', month: 'short', timeZone: 'UTC' });

/** `3 December 2026`. */
export function dayWords(of: LearnerDay): string {
  return day.format(calendarInstant(of));
}

/** `3 Dec`, for where there is little room. */
export function shortDayWords(of: LearnerDay): string {
  return shortDay.format(calendarInstant(of));
}

/** `22 Nov 2026, 13:05`, on the clock of this zone. */
export function instantWords(at: number, timeZone: string): string {
  return new Intl.DateTimeFormat('en-GB', { dateStyle: 'medium', timeStyle: 'short', timeZone }).format(at);
}

/** How long something took: `8 s`, `1 min 20 s`. */
export function elapsedWords(ms: number): string {
  const seconds = Math.round(ms / 1000);
  return seconds < 60 ? `${seconds} s` : `${Math.floor(seconds / 60)} min ${seconds % 60} s`;
}

/** `1 day`, `12 days`. */
export function daysWords(days: number): string {
  return days === 1 ? '1 day' : `${days.toLocaleString('en')} days`;
}
