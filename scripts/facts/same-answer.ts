import { answerOf } from '#domain/grading/answer-of.ts';
import { claimHolds } from '#domain/grading/claim.ts';
import type { Evidence, Run } from '#domain/grading/evidence.ts';
import type { Exercise, Params } from '#domain/lesson/exercise.ts';
import type { EnvironmentId } from '#domain/python/environment.ts';
import { canonicalText } from './short-hash.ts';

/** An instance of an exercise. */
export interface Asked {
  readonly exercise: Exercise;
  readonly params: Params;
}

/**
 * Whether two runs of an instance in one environment give the same answer, whatever else moved: bytes that an interpreter
 * keeps from one program to the next, or the figure of a clock that a claim's rule only compares. False where one of them
 * gives none.
 */
export function sameAnswer(
  { exercise, params }: Asked,
  environment: EnvironmentId,
  runs: readonly [Run, Run],
): boolean {
  const [before, now] = runs.map((run) => {
    const evidence: Evidence = { target: environment, reports: new Map([[environment, run]]) };
    const answer =
      exercise.kind === 'judge-claim'
        ? claimHolds(exercise, params, evidence, environment)
        : answerOf(exercise, params, evidence);
    return answer === null ? null : canonicalText(answer);
  });
  return before !== null && before === now;
}
