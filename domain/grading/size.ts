import type { Verdict } from './verdict.ts';
import type { Run } from './evidence.ts';
import { observed } from '#domain/python/report.ts';

/** The bytes a `sizes` check observed; null where it saw none. */
export function sizeAnswer(run: Run): number | null {
  const size = observed(run, 'size');
  return typeof size === 'number' ? size : null;
}

/** Bytes are exact: 48 is not nearly 56, it is a missing header. The closeness only tells how far off it was. */
export function gradeSize(predicted: number, answer: number): Verdict {
  return predicted === answer
    ? { kind: 'correct' }
    : { kind: 'incorrect', closeness: numericCloseness(predicted, answer) };
}

/** 1 where equal, falling to 0 where the error is as large as the answer. */
export function numericCloseness(predicted: number, answer: number): number {
  const error = Math.abs(predicted - answer) / Math.max(Math.abs(answer), 1);
  return Math.max(0, 1 - error);
}
