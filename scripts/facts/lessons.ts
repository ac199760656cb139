import { existsSync } from 'node:fs';
import { readdir } from 'node:fs/promises';
import { join, resolve } from 'node:path';

import type { LessonContent } from '#domain/lesson/lesson.ts';

import { COURSE, findOutsideFolder } from '../lessons/folders.ts';
import { readContent } from '../lessons/read-lesson.ts';

/** A lesson as it is on disk. */
export interface LessonOnDisk {
  readonly slug: string;
  readonly folder: string;
  readonly content: LessonContent;
}

/** Loads the lessons below `folder`, or the one called `slug`. Throws with a sentence where there is none. */
export async function loadLessons(folder: string, slug?: string): Promise<readonly LessonOnDisk[]> {
  return someOf(await lessonsIn(folder, slug), folder, slug);
}

/** Loads the lessons of the course and of `HEAPWISE_LESSONS`, or the one called `slug`. Throws where there is none. */
export async function loadAllLessons(slug?: string): Promise<readonly LessonOnDisk[]> {
  const outside = findOutsideFolder();
  const folders = outside === null ? [COURSE] : [COURSE, outside];
  const lessons: LessonOnDisk[] = [];
  for (const folder of folders) lessons.push(...(await lessonsIn(folder, slug)));
  return someOf(lessons, folders.join(' or '), slug);
}

async function lessonsIn(root: string, slug: string | undefined): Promise<LessonOnDisk[]> {
  const names = (await readdir(root)).toSorted().filter((name) => slug === undefined || name === slug);
  const lessons: LessonOnDisk[] = [];
  for (const name of names) {
    const folder = join(root, name);
    if (!existsSync(join(resolve(folder), 'exercises.ts'))) continue;
    lessons.push({ slug: name, folder, content: await readContent(folder) });
  }
  return lessons;
}

function someOf(
  lessons: readonly LessonOnDisk[],
  folder: string,
  slug: string | undefined,
): readonly LessonOnDisk[] {
  if (lessons.length === 0)
    throw new Error(`There is no ${slug ?? 'lesson'} with an exercises.ts in ${folder}.`);
  return lessons;
}
