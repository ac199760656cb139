import type { LockedPrediction } from '#domain/lesson/outcome.ts';
import { AppError } from '#server/errors.ts';

import { checkPrediction } from './check-prediction.ts';
import type { GradedPrediction } from './submit-attempt.ts';

/** A locked prediction and when it was locked (ms). */
export interface DatedPrediction extends LockedPrediction {
  readonly at: number;
}

/** Grades predictions that were made elsewhere, oldest first. Leaves out those whose exercise is no longer as it was. */
export async function regrade(predictions: readonly DatedPrediction[]): Promise<GradedPrediction[]> {
  const graded: GradedPrediction[] = [];
  for (const { at, ...locked } of predictions.toSorted((a, b) => a.at - b.at)) {
    const checked = await checkPrediction(locked, { remeasure: false }).catch((error: unknown) => {
      if (error instanceof AppError) return null;
      throw error;
    });
    if (!checked) continue;
    const { outcome, closeness, environment } = checked;
    const { verdict, rating, gradedBy } = outcome;
    if (verdict.kind !== 'invalid')
      graded.push({ ...locked, at, verdict, rating, closeness, environment, gradedBy });
  }
  return graded;
}
