import path from 'node:path';

import { compareStanding } from '#domain/lesson/track.ts';
import type { Track } from '#domain/lesson/track.ts';
import { TRACKS } from '#lessons/tracks.ts';

import { lessonFolders, shownPath } from './folders.ts';
import type { LessonFolder } from './folders.ts';
import { listSources, placeOfExercise } from './places.ts';
import { readLesson } from './read-lesson.ts';
import type { LessonSource } from './read-lesson.ts';

/** Everything that is taught: the course, and what `HEAPWISE_LESSONS` adds to it. */
export interface Course {
  /** The course's tracks, then those that only lessons from outside are in. */
  readonly tracks: readonly Track[];
  /** In the order to take them. */
  readonly lessons: readonly LessonSource[];
}

/**
 * Reads all lessons.
 * @throws Error with a line for each problem: file, line, sentence.
 */
export async function readCourse(folders?: readonly LessonFolder[]): Promise<Course> {
  const read = await Promise.allSettled((folders ?? (await lessonFolders())).map(readLesson));
  const lessons = read.flatMap((result) => (result.status === 'fulfilled' ? [result.value] : []));
  const problems = read.flatMap((result) => (result.status === 'rejected' ? [messageOf(result.reason)] : []));
  problems.push(...(await courseProblems(lessons)));
  if (problems.length > 0) throw new Error(problems.join('\n'));
  const tracks = [...TRACKS, ...outsideTracks(lessons)];
  return { tracks, lessons: lessons.toSorted((a, b) => compareStanding(tracks, a.meta, b.meta)) };
}

/** What does not go together in these lessons: file, line and sentence each. */
export async function courseProblems(lessons: readonly LessonSource[]): Promise<readonly string[]> {
  return [...trackProblems(lessons), ...sharedSlugs(lessons), ...(await sharedExercises(lessons))];
}

function messageOf(reason: unknown): string {
  return reason instanceof Error ? reason.message : String(reason);
}

/** What is wrong with the tracks that lessons name. Only lessons from outside may bring new ones. */
function trackProblems(lessons: readonly LessonSource[]): string[] {
  const known = new Set(TRACKS.map(({ slug }) => slug));
  const titled = new Map<string, string>();
  for (const { meta, trackTitle } of lessons)
    if (trackTitle !== null && !titled.has(meta.track)) titled.set(meta.track, trackTitle);
  return lessons.flatMap(({ folder, meta, trackTitle }) => {
    const file = `${shownPath(path.join(folder, 'lesson.mdx'))}:1`;
    const { track, outside } = meta;
    if (known.has(track))
      return trackTitle === null
        ? []
        : [`${file}: the track ${track} is the course's own and has its title: take trackTitle out.`];
    if (!outside) return [`${file}: there is no track ${track}: use ${[...known].join(', ')}.`];
    const title = titled.get(track);
    if (title === undefined)
      return [
        `${file}: the track ${track} is new: say what it is called, with trackTitle: …, or use ${[...known].join(', ')}.`,
      ];
    return trackTitle === null || trackTitle === title
      ? []
      : [`${file}: the track ${track} is called "${title}" in another lesson: call it the same here.`];
  });
}

/** The tracks that only lessons from outside are in, by title. */
function outsideTracks(lessons: readonly LessonSource[]): Track[] {
  const titles = new Map<string, string>();
  for (const { meta, trackTitle } of lessons) if (trackTitle !== null) titles.set(meta.track, trackTitle);
  return [...titles]
    .map(([slug, title]) => ({ slug, title, summary: '', requires: [] }))
    .toSorted((a, b) => a.title.localeCompare(b.title));
}

function sharedSlugs(lessons: readonly LessonSource[]): string[] {
  const course = new Set(lessons.flatMap(({ meta }) => (meta.outside ? [] : [meta.slug])));
  return lessons
    .filter(({ meta }) => meta.outside && course.has(meta.slug))
    .map(
      ({ folder, meta }) =>
        `${shownPath(path.join(folder, 'lesson.mdx'))}:1: the course has a lesson ${meta.slug}: give this folder another name.`,
    );
}

/** Exercises whose id another one has too: cards and facts are known by it. */
async function sharedExercises(lessons: readonly LessonSource[]): Promise<string[]> {
  const owners = new Map<string, LessonSource>();
  const problems: string[] = [];
  for (const lesson of lessons) {
    for (const { id } of lesson.content.exercises) {
      const owner = owners.get(id);
      if (owner === undefined) owners.set(id, lesson);
      else {
        const place = placeOfExercise(await listSources(lesson.folder), id);
        const where =
          owner === lesson
            ? 'this lesson has another exercise'
            : `the lesson ${owner.meta.slug} has an exercise`;
        problems.push(`${place ?? shownPath(lesson.folder)}: ${where} ${id}: choose another id.`);
      }
    }
  }
  return problems;
}
