import { existsSync, statSync } from 'node:fs';
import { readdir } from 'node:fs/promises';
import path from 'node:path';

/** The folder of the course's own lessons. */
export const COURSE = 'lessons';

/** A folder that holds a lesson. */
export interface LessonFolder {
  /** The folder's own name. */
  readonly slug: string;
  readonly folder: string;
  /** Whether it lies in `HEAPWISE_LESSONS` and not in the course. */
  readonly outside: boolean;
}

/**
 * The folder that `HEAPWISE_LESSONS` names, whole, or null.
 * @throws Error with a sentence when there is no such folder.
 */
export function findOutsideFolder(setting = process.env.HEAPWISE_LESSONS): string | null {
  const named = setting?.trim();
  if (!named) return null;
  const folder = path.resolve(named);
  if (!existsSync(folder) || !statSync(folder).isDirectory())
    throw new Error(
      `HEAPWISE_LESSONS names ${folder}, which is no folder. Name the folder that holds your lessons' folders.`,
    );
  return folder;
}

/** Every folder of a lesson (one with a `lesson.mdx`): the course's, then those of `outside`, each by name. */
export async function lessonFolders(outside = findOutsideFolder()): Promise<readonly LessonFolder[]> {
  const course = await foldersIn(COURSE);
  const others = outside === null ? [] : await foldersIn(outside);
  return [
    ...course.map((folder) => lessonFolder(folder, false)),
    ...others.map((folder) => lessonFolder(folder, true)),
  ];
}

function lessonFolder(folder: string, outside: boolean): LessonFolder {
  return { slug: path.basename(folder), folder, outside };
}

async function foldersIn(root: string): Promise<string[]> {
  const entries = await readdir(root, { withFileTypes: true });
  return entries
    .map((entry) => path.join(root, entry.name))
    .filter((folder) => existsSync(path.join(folder, 'lesson.mdx')))
    .toSorted();
}

/** A file as messages name it: from here where it lies below, else whole. */
export function shownPath(file: string): string {
  const relative = path.relative('.', file);
  return relative.startsWith('..') ? path.resolve(file) : relative;
}
