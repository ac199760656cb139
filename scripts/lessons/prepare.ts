import { existsSync } from 'node:fs';
import { mkdir, readdir, rm, writeFile } from 'node:fs/promises';
import path from 'node:path';

import { toItem } from '#domain/lesson/to-item.ts';
import { INTERPRETER_TEST, fingerprint } from '#sandbox/course.ts';

import { CLAIM_FILES, prepareClaims } from '../claims/prepare.ts';
import { casesOf } from '../facts/cases.ts';

import { compileLesson } from './compile-lesson.ts';
import { readLesson } from './read-lesson.ts';
import type { LessonSource } from './read-lesson.ts';
import { createRendering } from './rendering.ts';

/** Where the runner looks up which programs are the course's own (`MANIFEST` of sandbox/paths.ts). */
const PROGRAMS = 'programs.json';

/** The folders below `lessons/` that hold a lesson (a `lesson.mdx`), in any order. */
export async function lessonFolders(root = 'lessons'): Promise<string[]> {
  const entries = await readdir(root, { withFileTypes: true });
  return entries
    .filter((entry) => entry.isDirectory() && existsSync(path.join(root, entry.name, 'lesson.mdx')))
    .map((entry) => path.join(root, entry.name));
}

/**
 * Compiles every lesson into `.lessons/`: the text as a module, the items as JSON, an index that the app imports, the claim
 * ledger, and the fingerprints of all programs that the course runs.
 * @returns how many lessons, items and claims were written.
 */
export async function prepareLessons(): Promise<{ lessons: number; items: number; claims: number }> {
  const output = '.lessons';
  await mkdir(output, { recursive: true });
  const rendering = await createRendering();
  const sources: LessonSource[] = [];
  for (const folder of await lessonFolders()) sources.push(await readLesson(folder));
  sources.sort((a, b) => a.meta.position - b.meta.position);

  let count = 0;
  const programs = [fingerprint(INTERPRETER_TEST)];
  const written = new Set<string>(['index.js', 'index.d.ts', PROGRAMS, ...CLAIM_FILES]);
  for (const { meta, content, text } of sources) {
    const items = content.exercises.flatMap((exercise) =>
      exercise.instances.map((params) => toItem(exercise, params, meta.slug, rendering)),
    );
    count += items.length;
    const shown = items.map(({ code }) => ({ checker: 'output', code }) as const);
    programs.push(...[...casesOf(content).map(({ request }) => request), ...shown].map(fingerprint));
    await writeFile(path.join(output, `${meta.slug}.text.js`), await compileLesson(text));
    await writeFile(path.join(output, `${meta.slug}.items.json`), JSON.stringify(items));
    written.add(`${meta.slug}.text.js`).add(`${meta.slug}.items.json`);
  }
  const { requests, count: claims } = await prepareClaims(output, rendering);
  programs.push(...requests.map(fingerprint));
  await writeFile(path.join(output, PROGRAMS), JSON.stringify([...new Set(programs)]));
  await writeFile(path.join(output, 'index.js'), indexModule(sources));
  await writeFile(path.join(output, 'index.d.ts'), INDEX_TYPES);
  for (const name of await readdir(output)) if (!written.has(name)) await rm(path.join(output, name));
  return { lessons: sources.length, items: count, claims };
}

/** The module that gathers all lessons, in the order of the track. It holds the answers: a client must not load it. */
function indexModule(sources: readonly LessonSource[]): string {
  const imports = sources.flatMap(({ meta }, i) => [
    `import Text${i} from './${meta.slug}.text.js';`,
    `import items${i} from './${meta.slug}.items.json';`,
    `import content${i} from '../lessons/${meta.slug}/exercises.ts';`,
  ]);
  const entries = sources.map(
    ({ meta }, i) =>
      `  { meta: ${JSON.stringify(meta)}, Text: Text${i}, items: items${i}, content: content${i} },`,
  );
  return `import 'server-only';\n${imports.join('\n')}\n\nexport const lessons = [\n${entries.join('\n')}\n];\n`;
}

const INDEX_TYPES = `import type { MDXContent } from 'mdx/types';
import type { Item } from '#domain/lesson/item.ts';
import type { LessonContent, LessonMeta } from '#domain/lesson/lesson.ts';

/** A lesson as the build compiled it. */
export interface BuiltLesson {
  readonly meta: LessonMeta;
  readonly Text: MDXContent;
  readonly items: readonly Item[];
  readonly content: LessonContent;
}
export const lessons: readonly BuiltLesson[];
`;
