import { expect, it } from 'vitest';

import { hourInstant } from './hour-instant.ts';

it.each([
  ['Europe/Vienna', '2026-11-23', 18, '2026-11-23T17:00:00.000Z'],
  ['Europe/Vienna', '2026-07-01', 18, '2026-07-01T16:00:00.000Z'],
  // Before the day's end, after midnight.
  ['Europe/Vienna', '2026-11-23', 1, '2026-11-24T00:00:00.000Z'],
  ['Asia/Kolkata', '2026-11-23', 18, '2026-11-23T12:30:00.000Z'],
  ['America/New_York', '2026-11-01', 12, '2026-11-01T17:00:00.000Z'],
  ['Pacific/Kiritimati', '2026-11-23', 23, '2026-11-23T09:00:00.000Z'],
  // The clock skips it: at 02:00, it shows 03:00.
  ['Europe/Vienna', '2026-03-28', 2, '2026-03-29T01:00:00.000Z'],
  ['America/New_York', '2026-03-07', 2, '2026-03-08T07:00:00.000Z'],
  // The clock shows it twice: one of the two.
  ['Europe/Vienna', '2026-10-24', 2, '2026-10-25T01:00:00.000Z'],
])('%s, %s at %i', (timeZone, day, hour, expected) => {
  expect(new Date(hourInstant(day, hour, { timeZone, rolloverHour: 4 })).toISOString()).toBe(expected);
});
