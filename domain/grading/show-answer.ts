import type { Exercise, Params } from '#domain/lesson/exercise.ts';
import { judgementLabel } from '#domain/lesson/judgement-label.ts';
import type { Prediction } from '#domain/lesson/prediction.ts';
import { showPlaces } from '#domain/lesson/show-places.ts';

/** A prediction or an answer as a learner reads it: `56 bytes`, `9, 17, 25`, `1.9×`, `O(n)`. */
export function showAnswer(exercise: Exercise, params: Params, answer: Prediction): string {
  if (typeof answer === 'object') {
    return exercise.kind === 'predict-order'
      ? showPlaces(exercise.things(params), answer)
      : answer.map(grouped).join(', ');
  }
  if (typeof answer === 'string') {
    return exercise.kind === 'judge-claim' ? judgementLabel(answer) : answer;
  }
  switch (exercise.kind) {
    case 'predict-size':
      return withUnit(answer, 'bytes');
    case 'predict-speedup':
      return showRatio(answer);
    case 'predict-output':
      return withUnit(answer, exercise.numeric?.unit ?? '');
    default:
      return grouped(answer);
  }
}

/** A ratio to two figures, which is more than a stopwatch earns: `0.98×`, `7.7×`, `28×`. */
export function showRatio(ratio: number): string {
  return `${Number(ratio.toPrecision(2))}×`;
}

function withUnit(number: number, unit: string): string {
  return unit === '' ? grouped(number) : `${grouped(number)} ${unit}`;
}

// Making one takes far longer than formatting with it.
const thousands = new Intl.NumberFormat('en', { maximumFractionDigits: 20 });

function grouped(number: number): string {
  return thousands.format(number);
}
