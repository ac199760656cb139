import type { Variant } from '#domain/python/check-request.ts';
import { observed } from '#domain/python/report.ts';
import type { Run } from './evidence.ts';
import type { Verdict } from './verdict.ts';

/** Ratios within this factor of each other are "about equal": repeated measurements differ by as much. */
const ABOUT_EQUAL = 4 / 3;
/** Within this factor a prediction is close. "Twice as fast" must stay wrong where nothing is gained. */
const CLOSE = 1.6;

/** The measured speed-up over sequential; null where the run has none for this variant and number of workers. */
export function speedupAnswer(run: Run, variant: Variant, workers: number): number | null {
  const speedup = observed(run, 'speedup');
  if (!isRecord(speedup)) return null;
  const byWorkers = speedup[variant];
  if (!isRecord(byWorkers)) return null;
  const ratio = byWorkers[String(workers)];
  return typeof ratio === 'number' && ratio > 0 ? ratio : null;
}

/** A band round the measured ratio, on a scale where twice and half are equally far from the same. */
export function gradeSpeedup(predicted: number, answer: number): Verdict {
  const distance = Math.abs(Math.log2(predicted / answer));
  if (distance <= Math.log2(ABOUT_EQUAL)) return { kind: 'correct' };
  return { kind: distance <= Math.log2(CLOSE) ? 'close' : 'incorrect', closeness: 1 / (1 + distance) };
}

/** What to tell a learner whose measurement was disturbed. */
export const BUSY_SENTENCE =
  'Something else kept this computer busy while it measured, so the times prove nothing. Run it again when it is idle; this run does not count.';

function isRecord(value: unknown): value is Readonly<Record<string, unknown>> {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}
