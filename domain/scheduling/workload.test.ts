import { expect, test } from 'vitest';

import { seededRandom } from '#domain/seeded-random.ts';

import { workload } from './workload.ts';

const dayRule = { timeZone: 'Europe/Vienna', rolloverHour: 4 };

const outlook = { days: 120, newCards: { perDay: 5, total: 300 }, answerMs: 30_000 };
const at = (desiredRetention: number) =>
  workload([], '2026-11-22', { dayRule, desiredRetention }, outlook, seededRandom(1));

test('to remember more costs more answers, and more is known', () => {
  const [relaxed, usual, careful] = [at(0.8), at(0.9), at(0.97)];
  expect(relaxed.answersPerDay).toBeLessThan(usual.answersPerDay);
  expect(usual.answersPerDay).toBeLessThan(careful.answersPerDay);
  expect(relaxed.known).toBeLessThan(usual.known);
  expect(usual.known).toBeLessThan(careful.known);
  expect(careful.known).toBeLessThanOrEqual(300);
});

test('minutes follow from answers', () => {
  const { answersPerDay, minutesPerDay } = at(0.9);
  expect(minutesPerDay).toBeCloseTo(answersPerDay / 2, 10);
});

test('nothing to learn, nothing to do', () => {
  const none = { ...outlook, newCards: { perDay: 0, total: 0 } };
  const nothing = workload([], '2026-11-22', { dayRule, desiredRetention: 0.9 }, none, seededRandom(1));
  expect(nothing).toEqual({ desiredRetention: 0.9, answersPerDay: 0, minutesPerDay: 0, known: 0 });
});
