import 'server-only';

import { lessons, tracks } from '#content/index.js';
import type { BuiltLesson } from '#content/index.js';
import { coursePlaces } from '#domain/lesson/course-place.ts';
import type { CoursePlace } from '#domain/lesson/course-place.ts';
import type { Exercise, ExerciseKind, Params } from '#domain/lesson/exercise.ts';
import { instanceKey } from '#domain/lesson/instance.ts';
import type { Item } from '#domain/lesson/item.ts';
import type { Track } from '#domain/lesson/track.ts';

/** All lessons, in the order to take them. */
export function listLessons(): readonly BuiltLesson[] {
  return lessons;
}

/** All tracks, in the order to take them, those without lessons among them. */
export function listTracks(): readonly Track[] {
  return tracks;
}

/** The lesson with this slug, or null. */
export function findLesson(slug: string): BuiltLesson | null {
  return lessons.find((lesson) => lesson.meta.slug === slug) ?? null;
}

/** An exercise, and the lesson it belongs to. */
export interface PlacedExercise {
  readonly exercise: Exercise;
  readonly lesson: BuiltLesson;
}

const placed = new Map<string, PlacedExercise>(
  lessons.flatMap((lesson) =>
    lesson.content.exercises.map((exercise) => [exercise.id, { exercise, lesson }] as const),
  ),
);

/** The exercise with this id, or null. */
export function findExercise(id: string): PlacedExercise | null {
  return placed.get(id) ?? null;
}

const places: readonly CoursePlace[] = coursePlaces(
  lessons.map(({ meta, content }) => ({ slug: meta.slug, exercises: content.exercises.map(({ id }) => id) })),
);

/** All exercises of all lessons, in the order to take them. */
export function listPlaces(): readonly CoursePlace[] {
  return places;
}

/** The ids of all exercises of a kind. */
export function listExercisesOfKind(kind: ExerciseKind): readonly string[] {
  return [...placed.values()].flatMap(({ exercise }) => (exercise.kind === kind ? [exercise.id] : []));
}

/** The parameters behind an instance's key, or null. */
export function findParams(exercise: Exercise, instance: string): Params | null {
  return exercise.instances.find((params) => instanceKey(params) === instance) ?? null;
}

/** Everything a learner may be asked for an exercise, in the author's order. */
export function listItems(exercise: string): readonly Item[] {
  return placed.get(exercise)?.lesson.items.filter((item) => item.exercise === exercise) ?? [];
}

/** One item, or null. */
export function findItem(exercise: string, instance: string): Item | null {
  return listItems(exercise).find((item) => item.instance === instance) ?? null;
}
