import { CONFIDENCES, type Confidence } from '#domain/lesson/prediction.ts';

import type { ConfidenceTally } from './day-tally.ts';
import { wilson } from './wilson.ts';

/** What a learner who is well calibrated means by it: the share of such predictions that turn out right. */
export const STATED: Readonly<Record<Confidence, number>> = { guess: 0.3, fairly: 0.65, sure: 0.95 };

/**
 * The score of one prediction, from 0 to 1: one less the squared error of the stated probability (Brier, "Verification of
 * forecasts expressed in terms of probability", Monthly Weather Review 78, 1950). It is proper: whoever says the
 * confidence that is nearest to what they believe expects the most.
 */
export function confidenceScore(confidence: Confidence, right: boolean): number {
  return 1 - (Number(right) - STATED[confidence]) ** 2;
}

/** How predictions of one confidence turned out. */
export interface CalibrationPoint {
  readonly confidence: Confidence;
  readonly predictions: number;
  readonly right: number;
  /** The share that was right; null without predictions. */
  readonly share: number | null;
  /** The 95 % interval of that share; null without predictions. */
  readonly interval: readonly [number, number] | null;
}

/** How confident predictions were, and how right. */
export interface Calibration {
  /** From the least confident to the most. */
  readonly points: readonly CalibrationPoint[];
  readonly predictions: number;
  /** The mean score; null without predictions. */
  readonly score: number | null;
}

/** The calibration of some days' predictions. */
export function calibration(days: readonly { readonly confidence: ConfidenceTally }[]): Calibration {
  const byStated = CONFIDENCES.toSorted((a, b) => STATED[a] - STATED[b]);
  const points = byStated.map((confidence): CalibrationPoint => {
    const said = days.map((day) => day.confidence[confidence]);
    const predictions = said.reduce((sum, { answers }) => sum + answers, 0);
    const right = said.reduce((sum, tally) => sum + tally.right, 0);
    const interval = wilson(right, predictions);
    return { confidence, predictions, right, share: interval && right / predictions, interval };
  });
  const predictions = points.reduce((sum, point) => sum + point.predictions, 0);
  const scores = points.reduce((sum, point) => sum + scoreOf(point), 0);
  return { points, predictions, score: predictions === 0 ? null : scores / predictions };
}

function scoreOf({ confidence, predictions, right }: CalibrationPoint): number {
  return (
    right * confidenceScore(confidence, true) + (predictions - right) * confidenceScore(confidence, false)
  );
}
