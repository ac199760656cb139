import { ICalCalendar, ICalEventTransparency } from 'ical-generator';

import { listCards } from '#db/cards.ts';
import type { Reminders } from '#db/reminders.ts';
import { hourInstant } from '#domain/reminders/hour-instant.ts';
import { calendarInstant, learnerDay } from '#domain/scheduling/learner-day.ts';
import { forecast } from '#domain/statistics/forecast.ts';
import { hashSecret } from '#server/auth/secrets.ts';
import { findExercise } from '#server/content/lessons.ts';
import { env } from '#server/env.ts';
import { learnerSettings } from '#server/queries/learner-settings.ts';
import { store } from '#server/store.ts';

/** What a feed holds: a text in iCalendar's form (RFC 5545), and what there is in it. */
export interface CalendarFeed {
  readonly text: string;
  readonly days: number;
  readonly cards: number;
}

const DAYS = 14;
const EVENT_MS = 15 * 60_000;
/** How often calendars that ask shall ask (s). */
const REFRESH_S = 60 * 60;

/**
 * The next fourteen days as a calendar: on each day with cards, how many. Nothing in it tells what they are about, since
 * calendars are shown to others.
 */
export async function calendarFeed(
  { personId, hour }: Pick<Reminders, 'personId' | 'hour'>,
  at: number,
): Promise<CalendarFeed> {
  const { db } = store();
  const { dayRule, targetDay } = await learnerSettings(db, personId);
  const cards = (await listCards(db, personId)).filter(({ key }) => findExercise(key) !== null);
  const today = learnerDay(at, dayRule);
  const days = forecast(cards, today, DAYS).filter(({ due }) => due > 0);
  // A new address for the feed shall not double what a calendar has of the old one.
  const owner = hashSecret(personId).slice(0, 16);
  const site = env().NEXTAUTH_URL;
  const common = {
    stamp: new Date(at),
    // Nobody who looks for a free hour of theirs is told that this one is taken.
    transparency: ICalEventTransparency.TRANSPARENT,
    ...(site && { url: new URL('/review', site).href }),
  };
  const calendar = new ICalCalendar({
    name: 'Heapwise reviews',
    prodId: { company: 'Heapwise', product: 'Reviews', language: 'EN' },
    ttl: REFRESH_S,
  });
  for (const { day, due } of days) {
    const start = hourInstant(day, hour, dayRule);
    calendar.createEvent({
      ...common,
      id: `due-${day}-${owner}@heapwise`,
      start: new Date(start),
      end: new Date(start + EVENT_MS),
      summary: due === 1 ? '1 card to review' : `${due} cards to review`,
    });
  }
  if (targetDay !== null && targetDay >= today) {
    calendar.createEvent({
      ...common,
      id: `target-${owner}@heapwise`,
      start: new Date(calendarInstant(targetDay)),
      allDay: true,
      summary: 'Target day of your reviews',
    });
  }
  return {
    // The last line ends too (RFC 5545, 3.1).
    text: `${calendar.toString()}\r\n`,
    days: days.length,
    cards: days.reduce((sum, { due }) => sum + due, 0),
  };
}
