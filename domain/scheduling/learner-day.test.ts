import * as fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { addDays, daysBetween, isTimeZone, learnerDay } from './learner-day.ts';

describe('learnerDay', () => {
  test.each<[string, string, number, string, string]>([
    // [what, time zone, rollover hour, instant, learner day]
    ['one minute before midnight', 'Europe/Vienna', 0, '2026-11-22T22:59:00Z', '2026-11-22'],
    ['one minute after midnight', 'Europe/Vienna', 0, '2026-11-22T23:01:00Z', '2026-11-23'],
    ['after midnight, before the rollover', 'Europe/Vienna', 4, '2026-11-23T02:59:59Z', '2026-11-22'],
    ['at the rollover', 'Europe/Vienna', 4, '2026-11-23T03:00:00Z', '2026-11-23'],
    ['an hour before midnight UTC, in New York', 'America/New_York', 4, '2026-11-22T23:30:00Z', '2026-11-22'],
    [
      'an hour later, across midnight UTC: the same evening',
      'America/New_York',
      4,
      '2026-11-23T00:30:00Z',
      '2026-11-22',
    ],
    ['half-hour zone, before midnight', 'Asia/Kolkata', 0, '2026-11-22T18:29:59Z', '2026-11-22'],
    ['half-hour zone, midnight', 'Asia/Kolkata', 0, '2026-11-22T18:30:00Z', '2026-11-23'],
    ['quarter-hour zone, rollover', 'Asia/Kathmandu', 4, '2026-11-22T22:15:00Z', '2026-11-23'],
    ['far east of Greenwich', 'Pacific/Kiritimati', 4, '2026-11-22T14:00:00Z', '2026-11-23'],
    ['far west of it', 'Pacific/Pago_Pago', 4, '2026-11-22T14:59:00Z', '2026-11-21'],
    ['summer time begins: 01:59 becomes 03:00', 'Europe/Vienna', 4, '2026-03-29T01:00:00Z', '2026-03-28'],
    ['that day, at the rollover', 'Europe/Vienna', 4, '2026-03-29T02:00:00Z', '2026-03-29'],
    ['summer time ends: 02:30 for the second time', 'Europe/Vienna', 4, '2026-10-25T01:30:00Z', '2026-10-24'],
    ['that day, at the rollover', 'Europe/Vienna', 4, '2026-10-25T03:00:00Z', '2026-10-25'],
    [
      'midnight that does not exist: clocks jump from 00:00 to 01:00',
      'Africa/Cairo',
      0,
      '2026-04-23T22:00:00Z',
      '2026-04-24',
    ],
    ['new year', 'UTC', 4, '2027-01-01T03:59:00Z', '2026-12-31'],
    ['rollover in the evening', 'UTC', 20, '2026-11-22T19:59:00Z', '2026-11-21'],
  ])('%s (%s, rollover %i)', (_, timeZone, rolloverHour, instant, day) => {
    expect(learnerDay(Date.parse(instant), { timeZone, rolloverHour })).toBe(day);
  });

  test('a learner day lasts 23 to 25 hours and never runs backwards', () => {
    const zone = fc.constantFrom(
      'Europe/Vienna',
      'America/New_York',
      'Asia/Kolkata',
      'Australia/Sydney',
      'UTC',
    );
    const start = Date.parse('2026-01-01T00:00:00Z');
    const instant = fc.integer({ min: start, max: start + 365 * 86_400_000 });
    fc.assert(
      fc.property(zone, instant, fc.integer({ min: 0, max: 23 }), (timeZone, at, rolloverHour) => {
        const rule = { timeZone, rolloverHour };
        const today = learnerDay(at, rule);
        const tomorrow = learnerDay(at + 25 * 3_600_000, rule);
        expect(daysBetween(today, tomorrow)).toBeGreaterThanOrEqual(1);
        expect(daysBetween(today, tomorrow)).toBeLessThanOrEqual(2);
        expect(learnerDay(at + 3_600_000, rule) >= today).toBe(true);
      }),
    );
  });
});

test.each([
  ['2026-02-28', 1, '2026-03-01'],
  ['2028-02-28', 1, '2028-02-29'],
  ['2026-01-01', -1, '2025-12-31'],
  ['2026-03-28', 2, '2026-03-30'],
  ['2026-11-22', 36_500, '2126-10-29'],
])('%s and %i days is %s', (day, days, expected) => {
  expect(addDays(day, days)).toBe(expected);
  expect(daysBetween(day, expected)).toBe(days);
});

test.each([
  ['Europe/Vienna', true],
  ['UTC', true],
  ['Mars/Olympus', false],
  ['', false],
])('%s is a time zone: %s', (name, known) => {
  expect(isTimeZone(name)).toBe(known);
});
