import { listAnsweredExercises, listFirstVerdicts } from '#db/attempts.ts';
import type { Attempt } from '#db/attempts.ts';
import type { Actor } from '#server/auth/actor.ts';
import { allow } from '#server/auth/rules.ts';
import { findExercise, findLesson } from '#server/content/lessons.ts';
import { store } from '#server/store.ts';

/** What this person's first answer to each exercise of a lesson came to; exercises not answered are absent. */
export async function lessonProgress(
  actor: Actor | null,
  lesson: string,
): Promise<Record<string, Attempt['verdict']>> {
  allow(actor, 'keep-progress');
  const exercises = findLesson(lesson)?.content.exercises ?? [];
  return listFirstVerdicts(
    store().db,
    actor.id,
    exercises.map(({ id }) => id),
  );
}

/** The slugs of the lessons of which this person has answered something. */
export async function listBegunLessons(actor: Actor | null): Promise<string[]> {
  allow(actor, 'keep-progress');
  const answered = await listAnsweredExercises(store().db, actor.id);
  return [...new Set(answered.flatMap((id) => findExercise(id)?.lesson.meta.slug ?? []))];
}
