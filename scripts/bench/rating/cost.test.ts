import { expect, test } from 'vitest';

import { extraCost, meanAndSpread } from './cost.ts';
import type { Outcome } from './simulate.ts';

/** Answers that knowing so much takes, along a curve on which each further step costs as much again. */
const curve = (factor: number, known: readonly number[]): Outcome[] =>
  known.map((share) => ({ known: share, answers: factor * 1000 * (share / (1 - share)) ** 0.8 }));

test('the extra cost is that of knowing as much, wherever each was simulated', () => {
  const truth = curve(1, [0.86, 0.9, 0.95]);
  expect(extraCost(truth, curve(1.07, [0.82, 0.88, 0.93]), 0.9)).toBeCloseTo(0.07, 10);
  expect(extraCost(truth, truth, 0.9)).toBeCloseTo(0, 10);
});

test('the spread is that of the mean', () => {
  const { mean, spread } = meanAndSpread([1, 2, 3, 4]);
  expect(mean).toBe(2.5);
  expect(spread).toBeCloseTo(1.96 * Math.sqrt(5 / 3 / 4), 10);
});
