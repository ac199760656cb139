import type { Verdict } from './verdict.ts';
import type { Run } from './evidence.ts';
import { observed } from '#domain/python/report.ts';
import { numberPairs } from './number-pairs.ts';

/** The first `count` numbers of steps after `from` at which the size changed; null where fewer were seen. */
export function growthAnswer(run: Run, from: number, count: number): readonly number[] | null {
  const trajectory = numberPairs(observed(run, 'trajectory'));
  if (trajectory === null) return null;
  // The first entry is the size before any step: it is no change.
  const jumps = trajectory
    .slice(1)
    .map(([steps]) => steps)
    .filter((steps) => steps > from);
  return jumps.length >= count ? jumps.slice(0, count) : null;
}

/** Each jump at its place counts alike. With half of them right it is close. */
export function gradeGrowth(predicted: readonly number[], answer: readonly number[]): Verdict {
  const right = answer.filter((jump, place) => predicted[place] === jump).length;
  const closeness = answer.length === 0 ? 0 : right / answer.length;
  if (closeness === 1 && predicted.length === answer.length) return { kind: 'correct' };
  return { kind: closeness >= 0.5 ? 'close' : 'incorrect', closeness };
}
