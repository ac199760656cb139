import { createHash } from 'node:crypto';
import { mkdir, readdir, rm, writeFile } from 'node:fs/promises';
import path from 'node:path';

import { findChanges } from '#domain/change/find-changes.ts';
import { withChanges } from '#domain/change/with-changes.ts';
import { toItem } from '#domain/lesson/to-item.ts';
import { CAUSES } from '#lessons/causes.ts';
import { INTERPRETER_TEST, fingerprint } from '#sandbox/course.ts';

import packageJson from '../../package.json' with { type: 'json' };
import { CLAIM_FILES, prepareClaims } from '../claims/prepare.ts';
import { casesOf } from '../facts/cases.ts';
import { listFactFiles } from '../facts/fact-file.ts';

import { compileLesson } from './compile-lesson.ts';
import { readCourse } from './course.ts';
import { shownPath } from './folders.ts';
import { INDEX_TYPES, indexModule } from './index-module.ts';
import { createRendering } from './rendering.ts';

/** Where the runner looks up which programs are the course's own (`MANIFEST` of sandbox/paths.ts). */
const PROGRAMS = 'programs.json';

/**
 * Compiles every lesson into `output`: the text and the exercises as modules, the items as JSON, an index that the app
 * imports, the claim ledger, and the fingerprints of all programs that the course runs.
 * @returns how many lessons, items and claims were written.
 * @throws Error with a line for each problem: file, line, sentence.
 */
export async function prepareLessons(
  output = '.lessons',
): Promise<{ lessons: number; items: number; claims: number }> {
  await mkdir(output, { recursive: true });
  const rendering = await createRendering();
  const { tracks, lessons } = await readCourse();

  let count = 0;
  // Whoever keeps answers beside their questions has to know when either may be another.
  const version = createHash('sha256').update(packageJson.version).update(JSON.stringify(CAUSES));
  const programs = [fingerprint(INTERPRETER_TEST)];
  const written = new Set<string>(['index.js', 'index.d.ts', PROGRAMS, ...CLAIM_FILES]);
  for (const { folder, meta, content, bundle, text } of lessons) {
    const facts = await listFactFiles(folder);
    const changes = findChanges(content.exercises, facts, CAUSES);
    const items = withChanges(content, changes, CAUSES).exercises.flatMap((exercise) =>
      exercise.instances.map((params) => toItem(exercise, params, meta.slug, rendering)),
    );
    count += items.length;
    version.update(bundle.code).update(JSON.stringify([items, facts]));
    const shown = items.map(({ code }) => ({ checker: 'output', code }) as const);
    programs.push(...[...casesOf(content).map(({ request }) => request), ...shown].map(fingerprint));
    const files = {
      [`${meta.slug}.text.js`]: await compileLesson(text, shownPath(path.join(folder, 'lesson.mdx'))),
      [`${meta.slug}.content.js`]: bundle.code,
      [`${meta.slug}.changes.json`]: JSON.stringify(changes),
      [`${meta.slug}.items.json`]: JSON.stringify(items),
    };
    for (const [name, text] of Object.entries(files)) {
      await writeFile(path.join(output, name), text);
      written.add(name);
    }
  }
  const { requests, count: claims } = await prepareClaims(output, rendering);
  programs.push(...requests.map(fingerprint));
  await writeFile(path.join(output, PROGRAMS), JSON.stringify([...new Set(programs)]));
  await writeFile(
    path.join(output, 'index.js'),
    indexModule(tracks, lessons, version.digest('base64url').slice(0, 16)),
  );
  await writeFile(path.join(output, 'index.d.ts'), INDEX_TYPES);
  for (const name of await readdir(output)) if (!written.has(name)) await rm(path.join(output, name));
  return { lessons: lessons.length, items: count, claims };
}
