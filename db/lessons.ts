import type { ExerciseKind } from '#domain/lesson/exercise.ts';

import type { Tx } from './connection.ts';
import { exerciseRevisions, lessons } from './schema/index.ts';

/** A lesson as published. `publishedAt` is in milliseconds. */
export interface PublishedLesson {
  readonly slug: string;
  readonly title: string;
  readonly track: string;
  readonly position: number;
  readonly publishedAt: number;
}

/** One revision of an exercise as published. */
export interface ExerciseRevision {
  readonly exercise: string;
  readonly revision: number;
  readonly lesson: string;
  readonly kind: ExerciseKind;
  readonly title: string;
  readonly publishedAt: number;
}

/** Adds or replaces a lesson. */
export async function saveLesson(tx: Tx, lesson: PublishedLesson): Promise<void> {
  await tx.insert(lessons).values(lesson).onConflictDoUpdate({ target: lessons.slug, set: lesson });
}

/** Keeps a revision; one that is known keeps the day it was first published. */
export async function saveRevision(tx: Tx, revision: ExerciseRevision): Promise<void> {
  const { lesson, kind, title } = revision;
  await tx
    .insert(exerciseRevisions)
    .values(revision)
    .onConflictDoUpdate({
      target: [exerciseRevisions.exercise, exerciseRevisions.revision],
      set: { lesson, kind, title },
    });
}
