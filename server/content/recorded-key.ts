import 'server-only';

import { instanceKey } from '#domain/lesson/instance.ts';
import { mayTravel } from '#domain/lesson/may-travel.ts';
import type { Params } from '#domain/lesson/exercise.ts';
import type { AnswerKey } from '#domain/lesson/pack.ts';

import { answerKey } from './answer-key.ts';
import type { PlacedExercise } from './lessons.ts';
import { recordedEvidence } from './witnesses.ts';

/** What the facts give, wherever programs can be run just now. */
type RecordedKey = Omit<AnswerKey, 'onServer'>;

// One for each instance of all lessons at most: some kilobytes each, and rendering one takes milliseconds.
const keys = new Map<string, RecordedKey | null>();

/**
 * The answer key of an instance by its recorded facts alone: nothing is run. Null where it may not leave the server, or the
 * facts decide nothing. Facts change only with the code, so each is made once.
 */
export function recordedKey({ exercise, lesson }: PlacedExercise, params: Params): RecordedKey | null {
  if (!mayTravel(exercise)) return null;
  const name = `${exercise.id}/${instanceKey(params)}`;
  const known = keys.get(name);
  if (known !== undefined) return known;
  const made = answerKey(exercise, params, recordedEvidence(exercise, params, lesson.meta.slug, []));
  keys.set(name, made);
  return made;
}
