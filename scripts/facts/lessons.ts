import { access, readdir } from 'node:fs/promises';
import { join, resolve } from 'node:path';
import { pathToFileURL } from 'node:url';
import type { LessonContent } from '#domain/lesson/lesson.ts';

/** A lesson as it is on disk. */
export interface LessonOnDisk {
  readonly slug: string;
  readonly folder: string;
  readonly content: LessonContent;
}

/** Loads the lessons below `folder`, or the one called `slug`. Throws with a sentence where there is none. */
export async function loadLessons(folder: string, slug?: string): Promise<readonly LessonOnDisk[]> {
  const names = (await readdir(folder)).toSorted().filter((name) => slug === undefined || name === slug);
  const lessons: LessonOnDisk[] = [];
  for (const name of names) {
    const path = join(resolve(folder), name, 'exercises.ts');
    if (!(await exists(path))) continue;
    const loaded = (await import(pathToFileURL(path).href)) as { readonly default: LessonContent };
    lessons.push({ slug: name, folder: join(folder, name), content: loaded.default });
  }
  if (lessons.length === 0)
    throw new Error(`There is no ${slug ?? 'lesson'} with an exercises.ts in ${folder}.`);
  return lessons;
}

function exists(path: string): Promise<boolean> {
  return access(path).then(
    () => true,
    () => false,
  );
}
