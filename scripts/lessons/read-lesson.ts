import { readFile } from 'node:fs/promises';
import path from 'node:path';

import type { LessonContent, LessonMeta } from '#domain/lesson/lesson.ts';

import { bundleExercises } from './bundle-exercises.ts';
import type { Bundle } from './bundle-exercises.ts';
import { contentProblems } from './content-schema.ts';
import { shownPath } from './folders.ts';
import type { LessonFolder } from './folders.ts';
import { readFrontMatter } from './front-matter.ts';
import { listSources, placeOfExercise } from './places.ts';

/** A lesson as it lies in its folder. */
export interface LessonSource {
  readonly folder: string;
  readonly meta: LessonMeta;
  /** What the lesson calls its track, where the course has no such track. */
  readonly trackTitle: string | null;
  readonly content: LessonContent;
  /** The exercises as one module. */
  readonly bundle: Bundle;
  /** The MDX with blank lines instead of its front matter: its lines keep their numbers. */
  readonly text: string;
}

/**
 * Reads one lesson folder.
 * @throws Error with a line for each problem: file, line, sentence.
 */
export async function readLesson(place: LessonFolder): Promise<LessonSource> {
  const { folder } = place;
  const { meta, trackTitle, text } = await readText(place);
  const bundle = await bundleExercises(folder);
  return { folder, meta, trackTitle, content: await evaluate(folder, bundle), bundle, text };
}

/**
 * Reads only the front matter of lessons.
 * @throws Error with a line for each problem: file, line, sentence.
 */
export async function listMetas(folders: readonly LessonFolder[]): Promise<readonly LessonMeta[]> {
  return Promise.all(folders.map(async (place) => (await readText(place)).meta));
}

async function readText({
  slug,
  folder,
  outside,
}: LessonFolder): Promise<Pick<LessonSource, 'meta' | 'trackTitle' | 'text'>> {
  const file = path.join(folder, 'lesson.mdx');
  const { fields, text } = readFrontMatter(await readFile(file, 'utf8'), shownPath(file));
  const { trackTitle = null, ...meta } = fields;
  return { meta: { slug, ...meta, outside }, trackTitle, text };
}

/**
 * Reads only the exercises of a lesson folder.
 * @throws Error with a line for each problem: file, line, sentence.
 */
export async function readContent(folder: string): Promise<LessonContent> {
  return evaluate(folder, await bundleExercises(folder));
}

async function evaluate(folder: string, { code, placeOf }: Bundle): Promise<LessonContent> {
  const address = `data:text/javascript;base64,${Buffer.from(code).toString('base64')}`;
  const file = shownPath(path.join(folder, 'exercises.ts'));
  let exported: unknown;
  try {
    ({ default: exported } = (await import(/* @vite-ignore */ address)) as { default?: unknown });
  } catch (error) {
    throw new Error(`${placeOf(error) ?? `${file}:1`}: ${String(error)}`, { cause: error });
  }
  const problems = contentProblems(exported);
  if (problems.length === 0) return exported as LessonContent;
  const sources = await listSources(folder);
  throw new Error(
    problems
      .map(({ exercise, sentence }) => {
        const place = exercise === null ? null : placeOfExercise(sources, exercise);
        return `${place ?? `${file}:1`}: ${sentence}`;
      })
      .join('\n'),
  );
}
