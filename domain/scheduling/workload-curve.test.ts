import { expect, it } from 'vitest';

import { aCard } from '../../tests/fixtures/card.ts';
import { defaultSettings } from './settings.ts';
import { meanOf, simulate, SIMULATED, workloadAt } from './workload-curve.ts';
import type { Workload } from './workload.ts';

const settings = defaultSettings({ timeZone: 'Europe/Vienna', rolloverHour: 4 });
const cards = Array.from({ length: 40 }, (_, place) => aCard(`c${place}`, { stability: 2 + place }));
const outlook = { days: 60, newCards: { perDay: 3, total: 60 }, answerMs: 20_000 };
const question = { cards, today: '2026-11-22', settings, outlook };

it('says that remembering more costs more minutes and brings more, the same each time', () => {
  const curve = [1, 2].reduce<readonly Workload[] | null>(
    (mean, seed) => meanOf(mean, seed, simulate(question, seed)),
    null,
  );
  expect(curve?.map(({ desiredRetention }) => desiredRetention)).toEqual(SIMULATED);
  const [least, most] = [curve?.[0], curve?.at(-1)];
  expect(least?.minutesPerDay).toBeLessThan(most?.minutesPerDay ?? 0);
  expect(least?.known).toBeLessThan(most?.known ?? 0);
  expect(simulate(question, 1)).toEqual(simulate(question, 1));
});

const at = (desiredRetention: number, value: number) => ({
  desiredRetention,
  answersPerDay: value,
  minutesPerDay: 2 * value,
  known: 100 + value,
  fullDays: 0,
});

it.each([
  [0.8, 10],
  [0.85, 15],
  [0.9, 20],
  [0.94, 40],
  [0.95, 45],
  [0.75, 10],
  [0.99, 45],
])('at %d lies between its neighbours', (retention, value) => {
  const read = workloadAt([at(0.8, 10), at(0.9, 20), at(0.95, 45)], retention);
  expect(read?.desiredRetention).toBe(retention);
  expect(read?.answersPerDay).toBeCloseTo(value);
  expect(read?.minutesPerDay).toBeCloseTo(2 * value);
  expect(read?.known).toBeCloseTo(100 + value);
});

it('is the mean of all curves so far', () => {
  const curves = [10, 20, 60].map((value) => [at(0.9, value)]);
  const mean = curves.reduce<readonly Workload[] | null>(
    (so, curve, count) => meanOf(so, count, curve),
    null,
  );
  expect(mean).toEqual([at(0.9, 30)]);
});

it('is unknown where nothing was simulated', () => {
  expect(workloadAt([], 0.9)).toBeNull();
});
