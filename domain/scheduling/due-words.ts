import { comesByTheMinute, isDueOn } from './cards.ts';
import { calendarInstant, daysBetween, learnerDay } from './learner-day.ts';
import type { Card, DayRule } from './types.ts';
import { waitsSince } from './waits-since.ts';

const MINUTE_MS = 60_000;
const HOUR_MS = 60 * MINUTE_MS;

/** The formatters write dates on the calendar of a learner day, which has no time zone of its own. */
const weekday = new Intl.DateTimeFormat('en-GB', { weekday: 'long', timeZone: 'UTC' });
const dayAndMonth = new Intl.DateTimeFormat('en-GB', { day: 'numeric', month: 'long', timeZone: 'UTC' });
const dayMonthYear = new Intl.DateTimeFormat('en-GB', {
  day: 'numeric',
  month: 'long',
  year: 'numeric',
  timeZone: 'UTC',
});

/**
 * When a card comes back, as it stands in a sentence: `now`, `in 10 minutes`, `tomorrow`, `on Thursday, 26 November`,
 * `on 3 May 2027`; `when you resume it` while it is suspended.
 */
export function dueWords(card: Card, now: number, rule: DayRule): string {
  const day = waitsSince(card);
  if (day === null) return 'when you resume it';
  const today = learnerDay(now, rule);
  if (isDueOn(card, today, now)) return 'now';
  if (comesByTheMinute(card)) return waitWords(card.due - now);
  const days = daysBetween(today, day);
  const date = calendarInstant(day);
  if (days === 1) return 'tomorrow';
  if (day.slice(0, 4) !== today.slice(0, 4)) return `on ${dayMonthYear.format(date)}`;
  return `on ${weekday.format(date)}, ${dayAndMonth.format(date)}`;
}

function waitWords(wait: number): string {
  if (wait < HOUR_MS) {
    const minutes = Math.max(1, Math.ceil(wait / MINUTE_MS));
    return minutes === 1 ? 'in a minute' : `in ${minutes} minutes`;
  }
  const hours = Math.round(wait / HOUR_MS);
  return hours === 1 ? 'in an hour' : `in ${hours} hours`;
}
