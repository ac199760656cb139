import type { Params, Reveal } from '#domain/lesson/exercise.ts';
import type { Prediction } from '#domain/lesson/prediction.ts';

/** What a wrong idea predicts, or null for an instance where it happens to be right. */
export function wrong<P extends Params>(reveal: Reveal<P>, prediction: Prediction): Prediction | null {
  return prediction === reveal.answer ? null : prediction;
}
