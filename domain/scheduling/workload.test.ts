import { expect, test } from 'vitest';

import { seededRandom } from '#domain/seeded-random.ts';

import { defaultSettings } from './settings.ts';
import { workload } from './workload.ts';

const settings = defaultSettings({ timeZone: 'Europe/Vienna', rolloverHour: 4 });

const outlook = { days: 120, newCards: { perDay: 5, total: 300 }, answerMs: 30_000 };
const at = (desiredRetention: number, limits = settings.limits) =>
  workload([], '2026-11-22', { ...settings, desiredRetention, limits }, outlook, seededRandom(1));

test('to remember more costs more answers, and more is known', () => {
  const [relaxed, usual, careful] = [at(0.8), at(0.9), at(0.97)];
  expect(relaxed.answersPerDay).toBeLessThan(usual.answersPerDay);
  expect(usual.answersPerDay).toBeLessThan(careful.answersPerDay);
  expect(relaxed.known).toBeLessThan(usual.known);
  expect(usual.known).toBeLessThan(careful.known);
  expect(careful.known).toBeLessThanOrEqual(300);
});

test('a day takes no more than its learner allows, and less is known then', () => {
  const free = at(0.95);
  const limited = at(0.95, { ...settings.limits, reviewsPerDay: 10, catchUpPerDay: 10 });
  // On top come what was forgotten, asked again, and the new ideas, some of them twice.
  expect(limited.answersPerDay).toBeLessThan(20);
  expect(free.answersPerDay).toBeGreaterThan(20);
  expect(limited.known).toBeLessThan(free.known);
  expect(limited.fullDays).toBeGreaterThan(0.5);
  expect(free.fullDays).toBe(0);
});

test('minutes follow from answers', () => {
  const { answersPerDay, minutesPerDay } = at(0.9);
  expect(minutesPerDay).toBeCloseTo(answersPerDay / 2, 10);
});

test('nothing to learn, nothing to do', () => {
  const none = { ...outlook, newCards: { perDay: 0, total: 0 } };
  const nothing = workload([], '2026-11-22', settings, none, seededRandom(1));
  expect(nothing).toEqual({
    desiredRetention: 0.9,
    answersPerDay: 0,
    minutesPerDay: 0,
    known: 0,
    fullDays: 0,
  });
});
