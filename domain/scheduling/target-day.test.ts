import { describe, expect, it } from 'vitest';

import { seededRandom } from '#domain/seeded-random.ts';

import { applyReview } from './cards.ts';
import { dayPlan } from './day-plan.ts';
import { dueCounts } from './due-counts.ts';
import { retrievabilityOn } from './fsrs.ts';
import { addDays, calendarInstant, DAY_MS } from './learner-day.ts';
import { nextReview } from './next-review.ts';
import { defaultSettings } from './settings.ts';
import type { LearnerSettings } from './settings.ts';
import { isLastDay, LAST_DAYS, withinTarget } from './target-day.ts';
import type { Card, Review } from './types.ts';

describe('the last days', () => {
  it.each([
    ['2026-12-16', false],
    ['2026-12-17', true],
    ['2026-12-23', true],
    ['2026-12-24', false],
    ['2026-12-25', false],
  ])('%s is one of them: %s', (day, expected) => {
    expect(isLastDay(day, '2026-12-24')).toBe(expected);
  });
  it('do not exist without a target', () => expect(isLastDay('2026-12-23', null)).toBe(false));
});

describe('withinTarget', () => {
  const range = (shortest: number, exact: number, longest: number) => ({ shortest, exact, longest });
  it.each([
    ['in time anyway', range(8, 9, 10), '2026-12-24', range(8, 9, 10)],
    ['may be too late', range(28, 30, 34), '2026-12-24', range(28, 30, 31)],
    ['jumps past it', range(90, 100, 110), '2026-12-24', { ...range(25, 31, 31), isShortened: true }],
    ['in the last days', range(90, 100, 110), '2026-11-29', range(90, 100, 110)],
    ['after it', range(90, 100, 110), '2026-11-20', range(90, 100, 110)],
    ['no target', range(90, 100, 110), null, range(90, 100, 110)],
  ])('%s', (_, given, targetDay, expected) => {
    expect(withinTarget(given, '2026-11-22', targetDay)).toEqual(expected);
  });
});

/** Learns 80 ideas, four a day, and then does every day's plan up to the day before the target. */
function prepare(settings: LearnerSettings, days: number, seed: number) {
  const random = seededRandom(seed);
  const course = Array.from({ length: 80 }, (_, place) => ({
    exercise: `x${place}`,
    lesson: `l${place % 20}`,
  }));
  const [cards, log, sizes]: [Map<string, Card>, Review[], number[]] = [new Map(), [], []];
  const answer = (key: string, at: number, day: string): void => {
    const card = cards.get(key) ?? null;
    const right = random() < (card ? retrievabilityOn(card, day, null) : 0.7);
    const others = dueCounts([...cards.values()].filter((each) => each !== card));
    const id = `r${log.length}`;
    const given = { review: id, attempt: id, exercise: key, rating: right ? 'good' : 'again', at } as const;
    const review = nextReview(card, given, settings, { due: others, chance: random() });
    if (!review) throw new Error(`${key} is not wanted on ${day}`);
    const after = applyReview(card, review, settings);
    if (after) cards.set(key, after);
    log.push(review);
  };
  for (let place = 0; place < days; place += 1) {
    const day = addDays('2026-09-01', place);
    let at = calendarInstant(day) + DAY_MS / 2;
    const before = log.length;
    for (const { exercise } of course.slice(place * 4, place * 4 + 4)) answer(exercise, (at += 60_000), day);
    for (;;) {
      const facts = { cards: [...cards.values()], recent: log.slice(-200), course };
      const [key] = dayPlan(facts, (at += 60_000), settings).keys;
      if (key !== undefined) answer(key, at, day);
      // What waits in its steps comes up within the hour.
      else if ([...cards.values()].some(({ state }) => state !== 'review')) at += 600_000;
      else break;
    }
    sizes.push(log.length - before);
  }
  return { cards: [...cards.values()], sizes };
}

describe('whoever does every day of the plan', () => {
  it.each([1, 2])('knows everything well enough on the target day (%d)', (seed) => {
    const defaults = defaultSettings({ timeZone: 'UTC', rolloverHour: 0 });
    const settings = { ...defaults, limits: { ...defaults.limits, newPerDay: 0 } };
    const days = 60;
    const targetDay = addDays('2026-09-01', days);
    const { cards, sizes } = prepare({ ...settings, targetDay }, days, seed);
    expect(cards).toHaveLength(80);
    const chances = cards.map((card) => retrievabilityOn(card, targetDay, null));
    expect(Math.min(...chances)).toBeGreaterThanOrEqual(settings.desiredRetention);

    const without = prepare(settings, days, seed);
    const expected = (of: readonly Card[]): number =>
      of.reduce((sum, card) => sum + retrievabilityOn(card, targetDay, null), 0);
    expect(expected(cards)).toBeGreaterThan(expected(without.cards) + 2);
    // No evening before it is a night of cramming: each has about its seventh of the cards.
    expect(Math.max(...sizes.slice(-LAST_DAYS))).toBeLessThanOrEqual(cards.length / 4);
  });
});
