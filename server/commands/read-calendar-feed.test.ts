import { beforeAll, expect, it, vi } from 'vitest';

import { changeReminders, findReminders } from '#db/reminders.ts';
import { saveSettings } from '#db/settings.ts';
import { addDays } from '#domain/scheduling/learner-day.ts';
import { defaultSettings } from '#domain/scheduling/settings.ts';
import type { Actor } from '#server/auth/actor.ts';
import { hashSecret } from '#server/auth/secrets.ts';
import { store } from '#server/store.ts';

import { NOON, aLearner, aPrediction, ownDatabase } from '../../tests/fixtures/learner.ts';
import { changeCard } from './change-card.ts';
import { readCalendarFeed } from './read-calendar-feed.ts';
import { renewCalendarFeed } from './renew-calendar-feed.ts';
import { revokeCalendarFeed } from './revoke-calendar-feed.ts';
import { submitAttempt } from './submit-attempt.ts';

const TODAY = '2026-11-22';
vi.mock('#server/content/lessons.ts', () => ({ findExercise: (id: string) => ({ id }) }));

beforeAll(ownDatabase);

/** Someone with these cards: the first is due today, the others three days later. */
async function withFeed(
  exercises = ['list-size', 'dict-size', 'set-size'],
): Promise<{ ada: Actor; secret: string }> {
  const ada = await aLearner();
  await store().write(async (tx) => {
    const settings = defaultSettings({ timeZone: 'America/New_York', rolloverHour: 4 });
    await saveSettings(tx, ada.id, { ...settings, targetDay: addDays(TODAY, 30) });
    await changeReminders(tx, ada.id, { hour: 19 }, 18);
  });
  for (const [place, exercise] of exercises.entries()) {
    await submitAttempt(ada, {
      ...aPrediction({ exercise }),
      verdict: { kind: 'correct' },
      rating: 'good',
      closeness: 1,
      gradedBy: 'fact',
      environment: 'cpython-3.13-64',
      at: NOON,
      timeZone: 'America/New_York',
    });
    const to = addDays(TODAY, place === 0 ? 0 : 3);
    const change = { type: 'move', to } as const;
    await changeCard(ada, { id: crypto.randomUUID(), card: exercise, change, at: NOON + 1 });
  }
  return { ada, secret: secretOf(await renewCalendarFeed(ada)) };
}
const secretOf = (path: string) => /^\/api\/calendar\/([\w-]{43})\.ics$/.exec(path)?.[1] ?? '';

type Event = Record<string, string>;

/** The events of an iCalendar text (RFC 5545): lines unfolded, names without their parameters. */
function eventsOf(text: string): Event[] {
  const lines = text.replaceAll('\r\n ', '').split('\r\n');
  const events: Event[] = [];
  for (const line of lines) {
    const [, name = '', value = ''] = /^([\w-]+)(?:;[^:]*)?:(.*)$/.exec(line) ?? [];
    if (line === 'BEGIN:VEVENT') events.push({});
    else if (name !== 'BEGIN' && name !== 'END') Object.assign(events.at(-1) ?? {}, { [name]: value });
  }
  return events;
}

it('holds the number due on each day, at the chosen hour, and the target day', async () => {
  const { secret } = await withFeed();
  const events = eventsOf(await readCalendarFeed(secret, 'x', NOON + 2));
  expect(events.map(({ SUMMARY, DTSTART }) => [SUMMARY, DTSTART])).toEqual([
    // Seven in the evening in New York.
    ['1 card to review', '20261123T000000Z'],
    ['2 cards to review', '20261126T000000Z'],
    ['Target day of your reviews', '20261222'],
  ]);
  for (const { UID, DTSTAMP, TRANSP } of events) {
    expect(TRANSP).toBe('TRANSPARENT');
    expect(UID).toMatch(/@heapwise$/);
    expect(DTSTAMP).toBe('20261122T120000Z');
  }
});

it('keeps the names of its events, day after day and under a new address', async () => {
  const { ada, secret } = await withFeed();
  const uids = async (of: string, at: number) =>
    eventsOf(await readCalendarFeed(of, 'x', at)).map(({ UID }) => UID);
  const before = await uids(secret, NOON + 2);
  expect(new Set(before).size).toBe(3);
  const renewed = secretOf(await renewCalendarFeed(ada));
  expect(await uids(renewed, NOON + 60_000)).toEqual(before);
});

it('tells nothing of what the cards are about, nor who it is', async () => {
  const { ada, secret } = await withFeed();
  const text = await readCalendarFeed(secret, 'x', NOON + 2);
  for (const word of ['list', 'dict', ada.name, ada.id]) expect(text).not.toContain(word);
});

it('notes that a calendar asked', async () => {
  const { ada, secret } = await withFeed();
  await readCalendarFeed(secret, 'x', NOON + 2);
  expect(await findReminders(store().db, ada.id)).toMatchObject({ feedReadAt: NOON + 2 });
});

it('is revocable and renewable, and its secret is not stored', async () => {
  const { ada, secret } = await withFeed([]);
  expect(await findReminders(store().db, ada.id)).toMatchObject({ feedHash: hashSecret(secret) });
  const renewed = secretOf(await renewCalendarFeed(ada));
  await expect(readCalendarFeed(secret, 'x', NOON)).rejects.toMatchObject({ status: 404 });
  expect(await readCalendarFeed(renewed, 'x', NOON)).toContain('BEGIN:VCALENDAR');
  await revokeCalendarFeed(ada);
  await expect(readCalendarFeed(renewed, 'x', NOON)).rejects.toMatchObject({ status: 404 });
});

it('cannot be guessed for long, nor asked all day', async () => {
  const { secret } = await withFeed([]);
  const guess = (word: string) => readCalendarFeed(word, 'guesser', NOON);
  for (let tries = 0; tries < 60; tries += 1) await guess(`${tries}`).catch(() => null);
  await expect(guess('one more')).rejects.toMatchObject({ status: 429 });
  for (let tries = 0; tries < 60; tries += 1) await readCalendarFeed(secret, 'calendar', NOON);
  await expect(readCalendarFeed(secret, 'calendar', NOON)).rejects.toMatchObject({ status: 429 });
});
