import * as fc from 'fast-check';
import { expect, test } from 'vitest';

import { CONFIDENCES } from '#domain/lesson/prediction.ts';

import { calibration, confidenceScore, STATED } from './calibration.ts';
import type { ConfidenceTally } from './day-tally.ts';

test('whoever says the confidence nearest to what they believe expects the most', () => {
  fc.assert(
    fc.property(fc.double({ min: 0, max: 1, noNaN: true }), (belief) => {
      const expected = CONFIDENCES.map(
        (said) => belief * confidenceScore(said, true) + (1 - belief) * confidenceScore(said, false),
      );
      const distances = CONFIDENCES.map((said) => Math.abs(STATED[said] - belief));
      const best = expected.indexOf(Math.max(...expected));
      expect(distances[best]).toBeCloseTo(Math.min(...distances), 6);
    }),
  );
});

const none = { answers: 0, right: 0 };
const day = (confidence: Partial<ConfidenceTally>) => ({
  confidence: { guess: none, fairly: none, sure: none, ...confidence },
});

test('counts what was right by how sure it was, over all days', () => {
  const { points, predictions, score } = calibration([
    day({ sure: { answers: 1, right: 1 } }),
    day({ sure: { answers: 1, right: 0 }, guess: { answers: 1, right: 0 } }),
  ]);
  expect(points.map((point) => [point.confidence, point.predictions, point.share])).toEqual([
    ['guess', 1, 0],
    ['fairly', 0, null],
    ['sure', 2, 0.5],
  ]);
  expect(predictions).toBe(3);
  expect(score).toBeCloseTo((1 - 0.05 ** 2 + (1 - 0.95 ** 2) + (1 - 0.3 ** 2)) / 3, 10);
});

test('says how little few predictions show', () => {
  const { points, score } = calibration([day({ sure: { answers: 1, right: 1 } })]);
  // Wilson's interval of 1 of 1: n / (n + z²) and 1.
  expect(points[2]?.interval?.[0]).toBeCloseTo(1 / (1 + 1.96 ** 2), 10);
  expect(points[2]?.interval?.[1]).toBe(1);
  expect(calibration([]).score).toBeNull();
  expect(score).toBeCloseTo(1 - 0.05 ** 2, 10);
});
