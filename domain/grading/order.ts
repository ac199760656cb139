import type { Params, PredictOrder } from '#domain/lesson/exercise.ts';
import { observed, type Json } from '#domain/python/report.ts';
import type { Run } from './evidence.ts';
import type { Verdict } from './verdict.ts';

type Ranking = Pick<PredictOrder<Params>, 'things' | 'observation' | 'descending'>;

/**
 * The place of each value, counted from 1; equal values share one: 28, 56, 56, 64 have the places 1, 2, 2, 4. The smallest
 * is first unless `descending`.
 */
export function placesOf(values: readonly number[], descending = false): readonly number[] {
  return values.map(
    (value) => 1 + values.filter((other) => (descending ? other > value : other < value)).length,
  );
}

/** Whether these are the places of something: 1, 2, 2, 4 in any order, but neither 1, 2, 3, 3, 5 nor 2, 3. */
export function arePlaces(places: readonly number[]): boolean {
  const real = placesOf(places);
  return places.every((place, index) => place === real[index]);
}

/** The place of each thing by the values that the probe saw; null where it saw no list of one number for each. */
export function orderAnswer(question: Ranking, params: Params, run: Run): readonly number[] | null {
  const values = measuredValues(observed(run, question.observation));
  return values?.length === question.things(params).length ? placesOf(values, question.descending) : null;
}

/** An observation that is a list of numbers; null for anything else. */
export function measuredValues(value: Json | undefined): readonly number[] | null {
  if (!Array.isArray(value)) return null;
  const values = value as readonly Json[];
  return values.every((one) => typeof one === 'number') ? values : null;
}

/**
 * Every pair of things that differ is asked which comes first. With one pair the wrong way round, two neighbours that
 * changed places, it is close. Things that are equal may stand in either order.
 */
export function gradeOrder(predicted: readonly number[], answer: readonly number[]): Verdict {
  let pairs = 0;
  let right = 0;
  for (const [a, placeOfA] of answer.entries()) {
    for (const [b, placeOfB] of answer.entries()) {
      if (placeOfA >= placeOfB) continue;
      pairs += 1;
      if ((predicted[a] ?? NaN) < (predicted[b] ?? NaN)) right += 1;
    }
  }
  if (right === pairs) return { kind: 'correct' };
  const closeness = right / pairs;
  return { kind: right === pairs - 1 && closeness > 0.5 ? 'close' : 'incorrect', closeness };
}
