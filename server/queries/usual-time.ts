import { listTimesOfRight } from '#db/attempts.ts';
import { USUAL_OF_LAST, usualTime } from '#domain/scheduling/usual-time.ts';
import type { Actor } from '#server/auth/actor.ts';
import { allow } from '#server/auth/rules.ts';
import { findExercise, listExercisesOfKind } from '#server/content/lessons.ts';
import { store } from '#server/store.ts';

/** What this person usually needs for an exercise of the same kind (ms); null while too little is known. */
export async function getUsualTime(actor: Actor | null, exercise: string): Promise<number | null> {
  allow(actor, 'keep-progress');
  const kind = findExercise(exercise)?.exercise.kind;
  if (!kind) return null;
  const ofKind = listExercisesOfKind(kind);
  return usualTime(await listTimesOfRight(store().db, actor.id, ofKind, USUAL_OF_LAST));
}
