import { describe, expect, it } from 'vitest';

import { whichReminder } from './which-reminder.ts';
import type { ReminderKind, ReminderPlan } from './which-reminder.ts';

const MINUTE = 60_000;
const VIENNA = { timeZone: 'Europe/Vienna', rolloverHour: 4 };
const plan: ReminderPlan = { hour: 18, followUp: false, lastDay: null, lastFollowUpDay: null };

type Case = [string, string, Partial<ReminderPlan>, Partial<typeof VIENNA>, ReminderKind | null];

it.each<Case>([
  // What happens · instant · plan · rule · reminder.
  ['before the hour', '2026-11-23T16:59:59Z', {}, {}, null],
  ['at the hour', '2026-11-23T17:00:00Z', {}, {}, 'first'],
  ['late, after the server was down', '2026-11-23T18:59:59Z', {}, {}, 'first'],
  ['too late to help', '2026-11-23T19:00:00Z', {}, {}, null],
  ['reminded today already', '2026-11-23T17:01:00Z', { lastDay: '2026-11-23' }, {}, null],
  ['reminded yesterday', '2026-11-23T17:01:00Z', { lastDay: '2026-11-22' }, {}, 'first'],
  ['flown west: the day comes again', '2026-11-23T17:01:00Z', { lastDay: '2026-11-24' }, {}, null],

  ['after midnight, still the day before', '2026-11-24T00:00:00Z', { hour: 1 }, {}, 'first'],
  [
    'after midnight, reminded before it',
    '2026-11-24T00:00:00Z',
    { hour: 1, lastDay: '2026-11-23' },
    {},
    null,
  ],
  ['the last hour of a day', '2026-11-24T02:59:00Z', { hour: 3 }, {}, 'first'],
  ['the window ends with the day', '2026-11-24T03:00:00Z', { hour: 3 }, {}, null],
  ['the first hour of a day', '2026-11-24T03:00:00Z', { hour: 4 }, {}, 'first'],
  ['a day that begins at midnight', '2026-11-23T23:00:00Z', { hour: 0 }, { rolloverHour: 0 }, 'first'],

  ['a half-hour zone, before', '2026-11-23T12:29:00Z', {}, { timeZone: 'Asia/Kolkata' }, null],
  ['a half-hour zone, at the hour', '2026-11-23T12:30:00Z', {}, { timeZone: 'Asia/Kolkata' }, 'first'],
  ['the far east', '2026-11-23T04:00:00Z', {}, { timeZone: 'Pacific/Kiritimati' }, 'first'],

  // 29 March 2026, 02:00 → 03:00.
  ['a skipped hour, before', '2026-03-29T00:59:00Z', { hour: 2 }, { rolloverHour: 0 }, null],
  ['a skipped hour, after', '2026-03-29T01:00:00Z', { hour: 2 }, { rolloverHour: 0 }, 'first'],
  ['summer time in the evening', '2026-03-29T16:00:00Z', {}, {}, 'first'],
  // 25 October 2026, 03:00 → 02:00.
  ['a repeated hour, the first time', '2026-10-25T00:10:00Z', { hour: 2 }, { rolloverHour: 0 }, 'first'],
  [
    'a repeated hour, the second time',
    '2026-10-25T01:10:00Z',
    { hour: 2, lastDay: '2026-10-25' },
    { rolloverHour: 0 },
    null,
  ],

  ['no follow-up asked for', '2026-11-23T19:00:00Z', { lastDay: '2026-11-23' }, {}, null],
  [
    'a follow-up at eight',
    '2026-11-23T19:00:00Z',
    { followUp: true, lastDay: '2026-11-23' },
    {},
    'follow-up',
  ],
  ['before eight', '2026-11-23T18:59:00Z', { followUp: true, lastDay: '2026-11-23' }, {}, null],
  ['nothing to follow', '2026-11-23T20:00:00Z', { followUp: true }, {}, null],
  [
    'followed up already',
    '2026-11-23T19:10:00Z',
    { followUp: true, lastDay: '2026-11-23', lastFollowUpDay: '2026-11-23' },
    {},
    null,
  ],
  [
    'a late first one, two hours before',
    '2026-11-23T21:00:00Z',
    { hour: 20, followUp: true, lastDay: '2026-11-23' },
    {},
    'follow-up',
  ],
  [
    'the latest follow-up, at eleven',
    '2026-11-23T22:00:00Z',
    { hour: 21, followUp: true, lastDay: '2026-11-23' },
    {},
    'follow-up',
  ],
  [
    'a follow-up that would be at midnight',
    '2026-11-23T23:00:00Z',
    { hour: 22, followUp: true, lastDay: '2026-11-23' },
    {},
    null,
  ],
  [
    'a follow-up that would be at one',
    '2026-11-24T00:00:00Z',
    { hour: 23, followUp: true, lastDay: '2026-11-23' },
    {},
    null,
  ],
  [
    'a follow-up of a first one in the night',
    '2026-11-24T02:00:00Z',
    { hour: 1, followUp: true, lastDay: '2026-11-23' },
    {},
    null,
  ],
  [
    'a follow-up where days begin in the evening',
    '2026-11-23T19:00:00Z',
    { hour: 23, followUp: true, lastDay: '2026-11-22' },
    { rolloverHour: 22 },
    'follow-up',
  ],
  [
    'a follow-up that would be tomorrow',
    '2026-11-24T03:00:00Z',
    { hour: 3, followUp: true, lastDay: '2026-11-23' },
    {},
    null,
  ],
])('%s', (_, instant, over, rule, expected) => {
  expect(whichReminder({ ...plan, ...over }, Date.parse(instant), { ...VIENNA, ...rule })).toBe(expected);
});

/** All changes of clocks of 2026 lie in these days. */
const SEASONS = [
  ['2026-03-05', '2026-04-08'],
  ['2026-10-02', '2026-11-04'],
] as const;

describe.each(['Europe/Vienna', 'America/New_York', 'Australia/Lord_Howe'])('in %s', (timeZone) => {
  it.each([
    [2, 0],
    [2, 4],
    [18, 4],
  ])('it comes once a day, at %i, with days that begin at %i', (hour, rolloverHour) => {
    for (const [start, end] of SEASONS) {
      const days: string[] = [];
      // Every half hour, as a slow loop would ask.
      for (let now = Date.parse(start); now < Date.parse(end); now += 30 * MINUTE) {
        const rule = { timeZone, rolloverHour };
        const asked = { ...plan, hour, lastDay: days.at(-1) ?? null };
        if (whichReminder(asked, now, rule) !== null) days.push(dayOf(now, timeZone, rolloverHour));
      }
      const length = Math.round((Date.parse(end) - Date.parse(start)) / 86_400_000);
      expect(new Set(days).size).toBe(days.length);
      expect(Math.abs(days.length - length)).toBeLessThanOrEqual(1);
    }
  });
});

/** The learner day, by another way than the code under test. */
function dayOf(at: number, timeZone: string, rolloverHour: number): string {
  const clock = new Date(at).toLocaleString('sv-SE', { timeZone });
  const date = new Date(`${clock.slice(0, 10)}T00:00:00Z`);
  if (Number(clock.slice(11, 13)) < rolloverHour) date.setUTCDate(date.getUTCDate() - 1);
  return date.toISOString().slice(0, 10);
}
