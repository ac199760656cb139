import { fitGrowth } from '#domain/complexity/fit-growth.ts';
import { GROWTH_CLASSES, type GrowthClass } from '#domain/complexity/growth-class.ts';
import { observed } from '#domain/python/report.ts';
import type { Run } from './evidence.ts';
import { numberPairs } from './number-pairs.ts';
import type { Verdict } from './verdict.ts';

/** The class that the samples follow; null with fewer than three of them. `exact` where steps were counted, not timed. */
export function complexityAnswer(run: Run, exact: boolean): GrowthClass | null {
  const samples = numberPairs(observed(run, 'samples'));
  return samples === null || samples.length < 3 ? null : fitGrowth(samples, { exact });
}

/** The neighbouring class is close: n log n for n is a smaller error than n² for n. */
export function gradeComplexity(predicted: string, answer: string): Verdict {
  const ranks: readonly string[] = GROWTH_CLASSES;
  const distance = Math.abs(ranks.indexOf(predicted) - ranks.indexOf(answer));
  if (distance === 0) return { kind: 'correct' };
  return { kind: distance === 1 ? 'close' : 'incorrect', closeness: 1 - distance / (ranks.length - 1) };
}
