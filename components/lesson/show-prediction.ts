import type { ItemInput } from '#domain/lesson/item.ts';
import { judgementLabel } from '#domain/lesson/judgement-label.ts';
import type { Prediction } from '#domain/lesson/prediction.ts';
import { showPlaces } from '#domain/lesson/show-places.ts';

/** What the learner predicted, as it stands beside what Python said. */
export function showPrediction(input: ItemInput, prediction: Prediction): string {
  if (typeof prediction === 'object') {
    return input.type === 'order' ? showPlaces(input.things, prediction) : prediction.join(', ');
  }
  if (input.type === 'judgement') return judgementLabel(String(prediction));
  if (input.type === 'ratio') return `${prediction}×`;
  if (input.type === 'number') return `${Number(prediction).toLocaleString('en')} ${input.unit}`.trim();
  return String(prediction);
}
