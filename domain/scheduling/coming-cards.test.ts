import { expect, it } from 'vitest';

import { aCard } from '../../tests/fixtures/card.ts';
import { comingCards } from './coming-cards.ts';
import { addDays } from './learner-day.ts';
import { defaultSettings } from './settings.ts';
import type { LearnerSettings } from './settings.ts';
import type { Card } from './types.ts';

const TODAY = '2026-11-22';
const NOON = Date.parse('2026-11-22T12:00:00Z');
const DEFAULTS = defaultSettings({ timeZone: 'UTC', rolloverHour: 0 });

const inDays = (days: number): string => addDays(TODAY, days);
const due = (key: string, days: number, over: Partial<Card> = {}): Card =>
  aCard(key, { dueDay: inDays(days), lastDay: inDays(-1), ...over });
/** One lesson of a hundred exercises, most of them met: n00 … n99. */
const names = Array.from({ length: 100 }, (_, place) => `n${String(place).padStart(2, '0')}`);
const course = names.map((exercise) => ({ exercise, lesson: 'a' }));

function coming(cards: readonly Card[], over: Partial<LearnerSettings> = {}): string[] {
  const settings = { ...DEFAULTS, ...over };
  return [...comingCards({ cards, recent: [], course }, NOON, settings, 7)].toSorted();
}

it('is what is due within the days, and nothing that is suspended', () => {
  const cards = [due('n00', -3), due('n01', 7), due('n02', 8), due('n03', 1, { suspended: true })];
  expect(coming(cards)).toEqual(['n00', 'n01']);
});

it('is what is new on each of the days, also while catching up', () => {
  const limits = { ...DEFAULTS.limits, newPerDay: 2, catchUpPerDay: 1 };
  const met = names.slice(0, 60);
  const resting = met.map((key) => due(key, 30));
  expect(coming(resting, { limits })).toEqual(names.slice(60, 76));
  const backlog = met.map((key) => due(key, -10, { lastDay: inDays(-20) }));
  expect(coming(backlog, { limits })).toEqual(names.slice(0, 76));
});

it.each([
  ['near: all that would not be known then', 3, ['n00']],
  ['whose last days begin within these days', 13, ['n00']],
  ['far away', 15, []],
  ['today: too late', 0, []],
])('has a target %s', (_, days, expected) => {
  const cards = [due('n00', 30, { stability: 1 }), due('n01', 30, { stability: 1000 })];
  expect(coming(cards, { targetDay: inDays(days) })).toEqual(expected);
});
