import type { ItemInput } from '#domain/lesson/item.ts';
import type { Prediction } from '#domain/lesson/prediction.ts';

const JUDGEMENT_LABELS: Readonly<Record<string, string>> = {
  true: 'True everywhere',
  false: 'False everywhere',
  depends: 'It depends on the version or platform',
};

/** What the learner predicted, as it stands beside what Python said. */
export function showPrediction(input: ItemInput, prediction: Prediction): string {
  if (typeof prediction === 'object') return prediction.join(', ');
  if (input.type === 'judgement') return JUDGEMENT_LABELS[String(prediction)] ?? String(prediction);
  if (input.type === 'ratio') return `${prediction}×`;
  if (input.type === 'number') return `${Number(prediction).toLocaleString('en')} ${input.unit}`.trim();
  return String(prediction);
}
