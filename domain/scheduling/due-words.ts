import { isDue } from './cards.ts';
import { calendarInstant, daysBetween, learnerDay } from './learner-day.ts';
import type { Card, DayRule } from './types.ts';

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
 * `on 3 May 2027`.
 */
export function dueWords(card: Card, now: number, rule: DayRule): string {
  if (isDue(card, now, rule)) return 'now';
  if (card.state !== 'review' && card.due - now < 20 * HOUR_MS) return waitWords(card.due - now);
  const today = learnerDay(now, rule);
  const days = daysBetween(today, card.dueDay);
  const date = calendarInstant(card.dueDay);
  if (days === 0) return 'later today';
  if (days === 1) return 'tomorrow';
  if (card.dueDay.slice(0, 4) !== today.slice(0, 4)) return `on ${dayMonthYear.format(date)}`;
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
