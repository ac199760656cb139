import { CONFIDENCES, type Confidence } from '#domain/lesson/prediction.ts';

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
  /** The 95 % interval of that share (Wilson, JASA 22, 1927); null without predictions. */
  readonly interval: readonly [number, number] | null;
}

/** How confident predictions were, and how right. */
export interface Calibration {
  /** From the least confident to the most. */
  readonly points: readonly CalibrationPoint[];
  /** The mean score; null without predictions. */
  readonly score: number | null;
}

/** The calibration of some checked predictions. */
export function calibration(
  predictions: readonly { readonly confidence: Confidence; readonly right: boolean }[],
): Calibration {
  const byStated = CONFIDENCES.toSorted((a, b) => STATED[a] - STATED[b]);
  const points = byStated.map((confidence): CalibrationPoint => {
    const said = predictions.filter((prediction) => prediction.confidence === confidence);
    const right = said.filter((prediction) => prediction.right).length;
    const interval = wilson(right, said.length);
    return { confidence, predictions: said.length, right, share: interval && right / said.length, interval };
  });
  const scores = predictions.map(({ confidence, right }) => confidenceScore(confidence, right));
  return {
    points,
    score: scores.length === 0 ? null : scores.reduce((sum, score) => sum + score, 0) / scores.length,
  };
}

/** Two standard errors cover 95 %. */
const Z = 1.96;

function wilson(right: number, n: number): readonly [number, number] | null {
  if (n === 0) return null;
  const share = right / n;
  const middle = share + Z ** 2 / (2 * n);
  const half = Z * Math.sqrt((share * (1 - share)) / n + Z ** 2 / (4 * n ** 2));
  const whole = 1 + Z ** 2 / n;
  return [Math.max(0, (middle - half) / whole), Math.min(1, (middle + half) / whole)];
}
