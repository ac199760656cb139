import type { Exercise, Mistake, Reveal } from '#domain/lesson/exercise.ts';
import type { Prediction } from '#domain/lesson/prediction.ts';
import { compareEnvironments, type EnvironmentId } from '#domain/python/environment.ts';
import { answerOf } from './answer-of.ts';
import { retarget, type Evidence } from './evidence.ts';
import { judge } from './judge.ts';

/** What a wrong prediction suggests: a known wrong idea, or that it is right in an environment other than the target. */
export type Diagnosis = Mistake | { readonly environment: EnvironmentId };

/**
 * Finds what is behind a prediction that was judged not correct: an idea the author knows, else another environment.
 * Null where neither explains it: some numbers are just wrong.
 */
export function diagnose(
  exercise: Exercise,
  reveal: Reveal,
  prediction: Prediction,
  evidence: Evidence,
): Diagnosis | null {
  const mistake = exercise.mistakes.find((candidate) => {
    const predicted = candidate.predicts(reveal);
    return predicted !== null && judge(exercise, prediction, predicted).kind === 'correct';
  });
  if (mistake !== undefined) return mistake;
  const environment = rightElsewhere(exercise, reveal, prediction, evidence);
  return environment === null ? null : { environment };
}

/** Measured times differ everywhere; a claim and a change are about everywhere: none of them is right elsewhere. */
function rightElsewhere(
  exercise: Exercise,
  reveal: Reveal,
  prediction: Prediction,
  evidence: Evidence,
): EnvironmentId | null {
  if (['judge-claim', 'explain-change', 'predict-speedup'].includes(exercise.kind)) return null;
  const others = [...evidence.reports.keys()]
    .filter((environment) => environment !== evidence.target)
    // The learner's own browser first, then the newest: the likeliest to have been tried.
    .toSorted((a, b) => compareEnvironments(b, a));
  const found = others.find((environment) => {
    const answer = answerOf(exercise, reveal.params, retarget(evidence, environment));
    return answer !== null && judge(exercise, prediction, answer).kind === 'correct';
  });
  return found ?? null;
}
