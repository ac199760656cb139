import * as fc from 'fast-check';
import { describe, expect, test } from 'vitest';

import { rateCard } from '#domain/scheduling/fsrs.ts';
import { addDays, DAY_MS, daysBetween, learnerDay } from '#domain/scheduling/learner-day.ts';
import type { Card, DayRule } from '#domain/scheduling/types.ts';

import { anyInstant, anyRule } from './arbitrary.ts';

const MINUTE_MS = 60_000;
const HOUR_MS = 3_600_000;

/** The first instant of the day after the one at `at`, by halving. */
function nextBeginning(at: number, rule: DayRule): number {
  const today = learnerDay(at, rule);
  let [low, high] = [at, at + 27 * HOUR_MS];
  while (high - low > 1) {
    const middle = Math.floor((low + high) / 2);
    if (learnerDay(middle, rule) === today) low = middle;
    else high = middle;
  }
  return high;
}

const clocks = new Map<string, Intl.DateTimeFormat>();

/** `2026-11-22 13:45:00`, asked in another way than `learnerDay` asks. */
function clock(at: number, timeZone: string): string {
  const known = clocks.get(timeZone);
  const format =
    known ?? new Intl.DateTimeFormat('sv-SE', { timeZone, dateStyle: 'short', timeStyle: 'medium' });
  if (!known) clocks.set(timeZone, format);
  return format.format(at);
}

/** The date and hour that a clock shows. */
function shown(at: number, timeZone: string): { date: string; hour: number } {
  const text = clock(at, timeZone);
  return { date: text.slice(0, 10), hour: Number(text.slice(11, 13)) };
}

/** The minute between two instants at which a zone changes its clocks, or null. */
function offsetChange(from: number, to: number, timeZone: string): number | null {
  const offset = (at: number) => Date.parse(`${clock(at, timeZone).replace(' ', 'T')}Z`) - at;
  const before = offset(from);
  if (offset(to) === before) return null;
  let [low, high] = [from, to];
  while (high - low > MINUTE_MS) {
    const middle = low + Math.floor((high - low) / 2 / MINUTE_MS) * MINUTE_MS;
    if (offset(middle) === before) low = middle;
    else high = middle;
  }
  return high;
}

test('time never runs backwards, and no day is left out, in any zone', () => {
  fc.assert(
    fc.property(anyInstant, anyRule, fc.integer({ min: 0, max: 24 * 60 }), (at, rule, minutes) => {
      const passed = daysBetween(learnerDay(at, rule), learnerDay(at + minutes * MINUTE_MS, rule));
      expect(passed).toBeGreaterThanOrEqual(0);
      // 24 hours may touch three days where one of them is short.
      expect(passed).toBeLessThanOrEqual(minutes > 20 * 60 ? 2 : 1);
    }),
    { numRuns: 3000 },
  );
});

test('a day is the date on the wall, or the one before until the rollover hour', () => {
  fc.assert(
    fc.property(anyInstant, anyRule, (at, rule) => {
      const { date, hour } = shown(at, rule.timeZone);
      const day = learnerDay(at, rule);
      // For less than three hours after clocks were put back, the day that had begun goes on.
      const goesOn = daysBetween(shown(at - 3 * HOUR_MS, rule.timeZone).date, date) <= 0 && day === date;
      if (hour < rule.rolloverHour && !goesOn) expect(day).toBe(addDays(date, -1));
      else expect(day).toBe(date);
    }),
    { numRuns: 1500 },
  );
});

test('a day begins once, at its rollover hour, and lasts 21 to 27 hours', () => {
  fc.assert(
    fc.property(anyInstant, anyRule, (at, rule) => {
      const begins = nextBeginning(at, rule);
      const ends = nextBeginning(begins, rule);
      expect(daysBetween(learnerDay(begins - 1, rule), learnerDay(begins, rule))).toBe(1);
      expect(shown(begins, rule.timeZone).hour).toBeGreaterThanOrEqual(rule.rolloverHour);
      expect(ends - begins).toBeGreaterThanOrEqual(21 * HOUR_MS);
      expect(ends - begins).toBeLessThanOrEqual(27 * HOUR_MS);
    }),
    { numRuns: 300 },
  );
});

const settings = (dayRule: DayRule) => ({ dayRule, desiredRetention: 0.9 });
const good = (at: number, rule: DayRule) => ({ rating: 'good' as const, at, day: learnerDay(at, rule) });

/** The card after a right answer at each of these instants. */
function answeredAt(instants: readonly number[], rule: DayRule): Card {
  const card = instants.reduce<Card | null>(
    (made, at) => rateCard(made, 'a', good(at, rule), settings(rule)),
    null,
  );
  if (card === null) throw new Error('no instant');
  return card;
}

describe('what FSRS is told', () => {
  test('two answers two minutes apart, around the beginning of a day, are a day apart', () => {
    fc.assert(
      fc.property(anyInstant, anyRule, (at, rule) => {
        const begins = nextBeginning(at, rule);
        const around = answeredAt([begins - MINUTE_MS, begins + MINUTE_MS], rule);
        const noons = answeredAt([at, at + DAY_MS], { timeZone: 'UTC', rolloverHour: 0 });
        expect(around.stability).toBe(noons.stability);
        expect(daysBetween(around.lastDay, around.dueDay)).toBe(daysBetween(noons.lastDay, noons.dueDay));
      }),
      { numRuns: 300 },
    );
  });

  test('two answers of one day are no day apart, however many hours lie between', () => {
    fc.assert(
      fc.property(anyInstant, anyRule, fc.double({ min: 0, max: 1, noNaN: true }), (at, rule, share) => {
        const begins = nextBeginning(at, rule);
        const last = nextBeginning(begins, rule) - 1;
        const later = Math.floor(begins + share * (last - begins));
        expect(answeredAt([begins, later], rule).stability).toBe(answeredAt([at, at], rule).stability);
      }),
      { numRuns: 300 },
    );
  });

  test('a journey through any zones breaks no card: its days never run backwards', () => {
    const leg = fc.record({ rule: anyRule, hours: fc.integer({ min: 0, max: 24 * 30 }) });
    fc.assert(
      fc.property(anyInstant, fc.array(leg, { minLength: 1, maxLength: 8 }), (start, legs) => {
        let at = start;
        let card: Card | null = null;
        for (const { rule, hours } of legs) {
          at += hours * HOUR_MS;
          const next: Card = rateCard(card, 'a', good(at, rule), settings(rule));
          if (card !== null) expect(next.lastDay >= card.lastDay).toBe(true);
          expect(next.dueDay >= next.lastDay).toBe(true);
          expect(next.lastReview).toBe(at);
          expect(next.reps).toBe((card?.reps ?? 0) + 1);
          card = next;
        }
      }),
      { numRuns: 1000 },
    );
  });
});

describe('clocks that are put back past the rollover hour', () => {
  test.each<[string, number, string, string]>([
    // [zone, rollover hour, just before the change, the day that goes on]
    ['Pacific/Chatham', 3, '2026-04-04T13:59:59Z', '2026-04-05'],
    ['Antarctica/Troll', 2, '2026-10-25T00:59:59Z', '2026-10-25'],
    ['Antarctica/Casey', 23, '2021-03-13T12:59:59Z', '2021-03-13'],
    ['Asia/Chita', 1, '2014-10-25T15:59:59Z', '2014-10-26'],
  ])('%s, rollover %i, at %s', (timeZone, rolloverHour, instant, day) => {
    const rule = { timeZone, rolloverHour };
    const before = Date.parse(instant);
    expect(learnerDay(before, rule)).toBe(day);
    for (let minutes = 0; minutes < 4 * 60; minutes += 5) {
      expect(learnerDay(before + 1000 + minutes * MINUTE_MS, rule) >= day).toBe(true);
    }
  });

  test('every change of every clock in 2026, for each rollover hour', { timeout: 120_000 }, () => {
    const [start, end] = [Date.parse('2026-01-01T00:00:00Z'), Date.parse('2027-01-01T00:00:00Z')];
    let changes = 0;
    for (const timeZone of Intl.supportedValuesOf('timeZone')) {
      for (let week = start; week < end; week += 7 * DAY_MS) {
        const changed = offsetChange(week, week + 7 * DAY_MS, timeZone);
        if (changed === null) continue;
        changes += 1;
        for (let rolloverHour = 0; rolloverHour < 24; rolloverHour += 1) {
          const rule = { timeZone, rolloverHour };
          expect([0, 1]).toContain(daysBetween(learnerDay(changed - 1, rule), learnerDay(changed, rule)));
        }
      }
    }
    expect(changes).toBeGreaterThan(200);
  });
});
