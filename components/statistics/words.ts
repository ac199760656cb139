import { addDays, calendarInstant } from '#domain/scheduling/learner-day.ts';
import type { LearnerDay } from '#domain/scheduling/types.ts';

// A learner day stands on the calendar and has no time zone of its own.
const dayMonth = new Intl.DateTimeFormat('en-GB', { day: 'numeric', month: 'short', timeZone: 'UTC' });
const longDay = new Intl.DateTimeFormat('en-GB', {
  weekday: 'long',
  day: 'numeric',
  month: 'long',
  year: 'numeric',
  timeZone: 'UTC',
});
const month = new Intl.DateTimeFormat('en-GB', { month: 'short', timeZone: 'UTC' });

/** `3 Nov` */
export function shortDay(day: LearnerDay): string {
  return dayMonth.format(calendarInstant(day));
}

/** `Tuesday 3 November 2026` */
export function dayInFull(day: LearnerDay): string {
  return longDay.format(calendarInstant(day));
}

/** `Nov` */
export function monthOf(day: LearnerDay): string {
  return month.format(calendarInstant(day));
}

/** `today`, `tomorrow`, or `3 Nov` */
export function dayFrom(today: LearnerDay, day: LearnerDay): string {
  if (day === today) return 'today';
  return day === addDays(today, 1) ? 'tomorrow' : shortDay(day);
}

/** A share from 0 to 1 as `91 %`, which no line breaks apart. */
export function percent(share: number): string {
  return `${Math.round(share * 100)}\u00a0%`;
}

/** `1 card`, `1,204 cards` */
export function count(n: number, one: string, many = `${one}s`): string {
  return `${n.toLocaleString('en')} ${n === 1 ? one : many}`;
}

/** How long something took: `40 s`, `12 min`, `3 h 05 min`. No line parts a number from its unit. */
export function duration(ms: number): string {
  if (ms < 60_000) return `${Math.round(ms / 1000)}\u00a0s`;
  const minutes = Math.round(ms / 60_000);
  if (minutes < 60) return `${minutes}\u00a0min`;
  const hours = Math.floor(minutes / 60).toLocaleString('en');
  return `${hours}\u00a0h ${String(minutes % 60).padStart(2, '0')}\u00a0min`;
}
