import type { Exercise, ExplainChange, Params } from '#domain/lesson/exercise.ts';
import type { Prediction } from '#domain/lesson/prediction.ts';
import { claimAnswer } from './claim.ts';
import { complexityAnswer } from './complexity.ts';
import { retarget, type Evidence } from './evidence.ts';
import { growthAnswer } from './growth.ts';
import { orderAnswer } from './order.ts';
import { outputAnswer } from './output.ts';
import { sizeAnswer } from './size.ts';
import { speedupAnswer } from './speedup.ts';

/**
 * The right answer to an instance in the target environment, in the shape of a prediction. A claim, and what lies behind a
 * change, are judged from all environments together. Null where the evidence holds no answer: nothing was run there, or the program failed.
 */
export function answerOf(exercise: Exercise, params: Params, evidence: Evidence): Prediction | null {
  if (exercise.kind === 'judge-claim') return claimAnswer(exercise, params, evidence);
  if (exercise.kind === 'explain-change') return changeAnswer(exercise, params, evidence);
  const run = evidence.reports.get(evidence.target);
  if (run === undefined) return null;
  switch (exercise.kind) {
    case 'predict-size':
      return sizeAnswer(run);
    case 'predict-growth':
      return growthAnswer(run, exercise.from(params), exercise.count);
    case 'predict-complexity':
      return complexityAnswer(run, exercise.check(params, exercise.code(params)).checker === 'operations');
    case 'predict-speedup':
      return speedupAnswer(run, exercise.variant(params), exercise.workers(params));
    case 'predict-output':
      return outputAnswer(exercise, params, run);
    case 'predict-order':
      return orderAnswer(exercise, params, run);
    case 'write-code':
      return run.error === null ? exercise.reference(params) : null;
  }
}

function changeAnswer(change: ExplainChange<Params>, params: Params, evidence: Evidence): string | null {
  const source = change.source(params);
  return change.right(params, (environment) =>
    answerOf(source.exercise, source.params, retarget(evidence, environment)),
  );
}
