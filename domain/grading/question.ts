import type { Exercise, Params } from '#domain/lesson/exercise.ts';
import type { Item } from '#domain/lesson/item.ts';
import { inputOf, observationOf } from '#domain/lesson/to-item.ts';

/** What judging knows of an instance: an item tells it as well as its exercise does. */
export type Question = Pick<Item, 'kind' | 'input' | 'observation'>;

/** What judging knows of an exercise's instance. */
export function questionOf(exercise: Exercise, params: Params): Question {
  return {
    kind: exercise.kind,
    input: inputOf(exercise, params),
    observation: observationOf(exercise),
  };
}
