import { assert, boolean, constantFrom, double, integer, property, record } from 'fast-check';
import { describe, expect, it } from 'vitest';

import { aCard } from '../../tests/fixtures/card.ts';
import { rateCard } from './fsrs.ts';
import { addDays, calendarInstant, DAY_MS, daysBetween } from './learner-day.ts';
import { nextReview } from './next-review.ts';
import { defaultSettings } from './settings.ts';
import type { LearnerSettings } from './settings.ts';
import { LAST_DAYS } from './target-day.ts';
import { RATINGS } from './types.ts';
import type { Card, Rating } from './types.ts';

const TODAY = '2026-11-22';
const NOON = calendarInstant(TODAY) + DAY_MS / 2;
const DEFAULTS = defaultSettings({ timeZone: 'UTC', rolloverHour: 0 });

function review(card: Card | null, rating: Rating | null, settings = DEFAULTS, chance = 0.5) {
  const answer = { review: 'r', attempt: 'a', exercise: 'list-size', rating, at: NOON };
  return nextReview(card, answer, settings, { due: () => 0, chance });
}

describe('nextReview', () => {
  it('comes of a first answer, and of one to a due card; not of practice, nor where nothing was decided', () => {
    expect(review(null, 'good')).toMatchObject({
      type: 'rating',
      card: 'list-size',
      rating: 'good',
      day: TODAY,
    });
    expect(review(aCard('list-size'), 'hard')).toMatchObject({ rating: 'hard' });
    expect(review(aCard('list-size', { dueDay: '2026-11-23' }), 'good')).toBeNull();
    expect(review(null, null)).toBeNull();
  });

  it('keeps no interval where a rating leads into the steps', () => {
    expect(review(aCard('list-size'), 'again')?.interval).toBeNull();
  });

  it('counts for a card that is not due when it would not be known on a target that is near', () => {
    const resting = aCard('list-size', { lastDay: '2026-11-20', stability: 3, dueDay: '2026-11-24' });
    const near = { ...DEFAULTS, targetDay: '2026-11-27' };
    expect(review(resting, 'good', near)).toMatchObject({ rating: 'good' });
    expect(review(resting, 'good', { ...DEFAULTS, targetDay: '2026-12-27' })).toBeNull();
    expect(review({ ...resting, lastDay: TODAY }, 'good', near)).toBeNull();
    expect(review({ ...resting, suspended: true }, 'good', near)).toBeNull();
    expect(review({ ...resting, stability: 300 }, 'good', near)).toBeNull();
  });
});

describe('a target', () => {
  const settingsOf = record({
    days: integer({ min: LAST_DAYS + 1, max: 400 }),
    fuzz: boolean(),
    balance: boolean(),
    desiredRetention: constantFrom(0.8, 0.9, 0.97),
  });
  const memory = record({
    stability: double({ min: 0.5, max: 2000, noNaN: true }),
    rating: constantFrom(...RATINGS),
    chance: double({ min: 0, max: 0.999, noNaN: true }),
  });

  it('is never jumped over by a rating before its last days', () => {
    assert(
      property(
        settingsOf,
        memory,
        ({ days, fuzz, balance, desiredRetention }, { stability, rating, chance }) => {
          const targetDay = addDays(TODAY, days);
          const spreading = { ...DEFAULTS.spreading, fuzz, balance };
          const settings: LearnerSettings = { ...DEFAULTS, spreading, desiredRetention, targetDay };
          const card = aCard('list-size', { stability, dueDay: TODAY });
          const made = review(card, rating, settings, chance);
          const free = review(card, rating, { ...settings, targetDay: null }, chance);
          const interval = made?.interval ?? 0;
          expect(interval).toBeLessThan(days);
          // What comes back in time anyway is left as it is, but for the last days among which it is spread.
          if (free?.interval != null && free.interval < days - LAST_DAYS && !fuzz) {
            expect(interval).toBe(free.interval);
          }
        },
      ),
      { numRuns: 2000 },
    );
  });

  it.each([true, false])('has its last looks spread over the days before it (fuzz: %s)', (fuzz) => {
    const settings = { ...DEFAULTS, spreading: { ...DEFAULTS.spreading, fuzz, balance: fuzz } };
    const targetDay = addDays(TODAY, 30);
    const taken = new Map<string, number>();
    for (let place = 0; place < 70; place += 1) {
      const answer = { review: 'r', attempt: 'a', exercise: 'list-size', rating: 'good', at: NOON } as const;
      const due = (day: string) => taken.get(day) ?? 0;
      const card = aCard('list-size', { stability: 100, dueDay: TODAY });
      const made = nextReview(card, answer, { ...settings, targetDay }, { due, chance: 0.5 });
      const on = addDays(TODAY, made?.interval ?? 0);
      taken.set(on, due(on) + 1);
    }
    const looks = [...taken].toSorted(([a], [b]) => (a < b ? -1 : 1));
    expect(looks).toEqual(
      Array.from({ length: LAST_DAYS }, (_, ago) => [addDays(targetDay, ago - LAST_DAYS), 10]),
    );
  });

  it('is known well enough when the last look came in the last days', () => {
    const targetDay = addDays(TODAY, 3);
    const settings = { ...DEFAULTS, targetDay };
    const card = aCard('list-size', { stability: 40, lastDay: '2026-10-13', dueDay: TODAY });
    const made = review(card, 'good', settings);
    expect(made?.interval).toBeGreaterThan(daysBetween(TODAY, targetDay));
    const after = made && rateCard(card, card.key, made, settings);
    expect(after?.stability).toBeGreaterThan(40);
  });
});
