import type { Exercise, Mistake, Reveal } from '#domain/lesson/exercise.ts';
import type { Prediction } from '#domain/lesson/prediction.ts';
import { compareEnvironments, type EnvironmentId } from '#domain/python/environment.ts';
import { answerOf } from './answer-of.ts';
import { retarget, type Evidence } from './evidence.ts';
import { findKnown } from './find-known.ts';
import { questionOf } from './question.ts';

/** What a wrong prediction suggests: a known wrong idea, or that it is right in an environment other than the target. */
export type Diagnosis = Mistake | { readonly environment: EnvironmentId };

/** A wrong prediction that suggests something. */
export interface KnownWrong {
  readonly prediction: Prediction;
  readonly diagnosis: Diagnosis;
}

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
  const question = questionOf(exercise, reveal.params);
  return findKnown(question, prediction, listKnownWrong(exercise, reveal, evidence))?.diagnosis ?? null;
}

/** Every prediction that suggests something, in the order in which they are looked for; the same one once. */
export function listKnownWrong(
  exercise: Exercise,
  reveal: Reveal,
  evidence: Evidence,
): readonly KnownWrong[] {
  const known = [...mistakesMade(exercise, reveal), ...rightElsewhere(exercise, reveal, evidence)];
  const first = new Map<string, KnownWrong>();
  for (const each of known) {
    const text = JSON.stringify(each.prediction);
    if (!first.has(text)) first.set(text, each);
  }
  // What is the answer itself is never wrong.
  first.delete(JSON.stringify(reveal.answer));
  return [...first.values()];
}

function mistakesMade({ mistakes }: Exercise, reveal: Reveal): KnownWrong[] {
  return mistakes.flatMap((diagnosis) => {
    const prediction = diagnosis.predicts(reveal);
    return prediction === null ? [] : [{ prediction, diagnosis }];
  });
}

/** Measured times differ everywhere; a claim and a change are about everywhere: none of them is right elsewhere. */
function rightElsewhere(exercise: Exercise, reveal: Reveal, evidence: Evidence): KnownWrong[] {
  if (['judge-claim', 'explain-change', 'predict-speedup'].includes(exercise.kind)) return [];
  return (
    [...evidence.reports.keys()]
      .filter((environment) => environment !== evidence.target)
      // The learner's own browser first, then the newest: the likeliest to have been tried.
      .toSorted((a, b) => compareEnvironments(b, a))
      .flatMap((environment) => {
        const prediction = answerOf(exercise, reveal.params, retarget(evidence, environment));
        return prediction === null ? [] : [{ prediction, diagnosis: { environment } }];
      })
  );
}
