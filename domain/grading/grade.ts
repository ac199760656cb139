import type { Exercise, Params } from '#domain/lesson/exercise.ts';
import type { Prediction } from '#domain/lesson/prediction.ts';
import { environmentLabel } from '#domain/python/environment.ts';
import { isQuiet } from '#domain/python/noise.ts';
import { diagnose, type Diagnosis } from './diagnose.ts';
import type { Evidence } from './evidence.ts';
import { judge } from './judge.ts';
import { parsePrediction } from './parse-prediction.ts';
import { questionOf } from './question.ts';
import { revealOf } from './reveal.ts';
import { BUSY_SENTENCE } from './speedup.ts';
import type { Verdict } from './verdict.ts';

/** A verdict, the answer it was made from (null while unknown), and what a wrong prediction suggests. */
export interface Graded {
  readonly verdict: Verdict;
  readonly answer: Prediction | null;
  readonly diagnosis: Diagnosis | null;
}

/**
 * Judges a prediction by what Python did. An unusable prediction is `invalid` and a missing, failed or disturbed run is
 * `inconclusive` or `errored`: none of them costs anything.
 */
export function grade(
  exercise: Exercise,
  params: Params,
  prediction: Prediction,
  evidence: Evidence,
): Graded {
  const question = questionOf(exercise, params);
  const parsed = parsePrediction(question.input, prediction);
  if ('invalid' in parsed) return undecided({ kind: 'invalid', reason: parsed.invalid });

  const reveal = revealOf(exercise, params, evidence);
  if (reveal === null) return undecided(missing(evidence));
  const { answer } = reveal;
  const run = evidence.reports.get(evidence.target);
  if (exercise.kind === 'predict-speedup' && run !== undefined && !isQuiet(run, exercise.variant(params))) {
    return { ...undecided({ kind: 'inconclusive', reason: BUSY_SENTENCE }), answer };
  }

  const verdict = judge(question, parsed.prediction, answer);
  if (verdict.kind === 'correct') return { verdict, answer, diagnosis: null };
  return { verdict, answer, diagnosis: diagnose(exercise, reveal, parsed.prediction, evidence) };
}

function undecided(verdict: Verdict): Graded {
  return { verdict, answer: null, diagnosis: null };
}

function missing(evidence: Evidence): Verdict {
  const where = environmentLabel(evidence.target);
  const run = evidence.reports.get(evidence.target);
  if (run === undefined) {
    return {
      kind: 'inconclusive',
      reason: `Nothing has been measured on ${where} yet, so this cannot be judged.`,
    };
  }
  if (run.error !== null) {
    const { type, message } = run.error;
    return {
      kind: 'errored',
      reason: `On ${where} the program stopped with ${message === '' ? type : `${type}: ${message}`}.`,
    };
  }
  return { kind: 'errored', reason: `On ${where} the program ended before it showed what was asked.` };
}
