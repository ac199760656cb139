/**
 * `npm run lessons -- list|check|coverage|new`: what lessons there are, what is wrong with them, who teaches which heading
 * of the guide, and a first draft of another one.
 */
import { existsSync } from 'node:fs';
import path from 'node:path';
import { parseArgs } from 'node:util';

import { compareStanding } from '#domain/lesson/track.ts';
import { TRACKS } from '#lessons/tracks.ts';

import { loadLesson } from '../tests/lessons/lesson-on-disk.ts';
import { checkLessons } from './lessons/check.ts';
import { coverage, guideOutline } from './lessons/coverage.ts';
import { COURSE, findOutsideFolder, lessonFolders } from './lessons/folders.ts';
import type { LessonFolder } from './lessons/folders.ts';
import { newLesson } from './lessons/new-lesson.ts';
import { listMetas } from './lessons/read-lesson.ts';
import { lessonRow, totalsOf } from './lessons/rows.ts';
import { coverageTable, lessonTable } from './lessons/tables.ts';
import { readEnvFile } from './start/env-file.mjs';

const USAGE = `usage: npm run lessons -- list [--json] [--links]
       npm run lessons -- check [LESSON]
       npm run lessons -- coverage
       npm run lessons -- new NAME [--folder FOLDER]

Lessons of the course are in lessons/, others in the folder that HEAPWISE_LESSONS names (--folder for this once).`;

async function main(): Promise<number> {
  const { values, positionals } = parseArgs({
    allowPositionals: true,
    options: {
      json: { type: 'boolean', default: false },
      links: { type: 'boolean', default: false },
      folder: { type: 'string' },
    },
  });
  const [action, name] = positionals;
  const { folder } = values;
  if (action === 'new' && name !== undefined) return create(name, folder);
  const folders = await lessonFolders(findOutsideFolder(folder ?? process.env.HEAPWISE_LESSONS));
  if (action === 'list') return list(folders, values);
  if (action === 'check') return check(folders, name);
  if (action === 'coverage') return cover();
  console.error(USAGE);
  return 2;
}

async function list(
  folders: readonly LessonFolder[],
  { json, links }: { json: boolean; links: boolean },
): Promise<number> {
  const read = await Promise.allSettled(folders.map((each) => loadLesson(each.folder, each.outside)));
  const rows = read
    .flatMap((result) => (result.status === 'fulfilled' ? [lessonRow(result.value)] : []))
    .toSorted((a, b) => compareStanding(TRACKS, a, b));
  const totals = totalsOf(rows);
  if (json) console.log(JSON.stringify({ lessons: rows, totals }, null, 2));
  else if (links)
    for (const { slug, links } of rows) for (const link of links) console.log(`${slug}  ${link}`);
  else console.log(lessonTable(rows, totals));
  const broken = read.flatMap((result) => (result.status === 'rejected' ? [result.reason as Error] : []));
  for (const { message } of broken) console.error(message);
  return broken.length === 0 ? 0 : 1;
}

async function check(folders: readonly LessonFolder[], slug: string | undefined): Promise<number> {
  if (slug !== undefined && !folders.some((folder) => folder.slug === slug))
    throw new Error(`There is no lesson ${slug}. npm run lessons -- list shows all.`);
  const checked = await checkLessons(folders, slug);
  for (const { slug, problems, notes } of checked) {
    for (const problem of problems) console.error(problem);
    for (const note of notes) console.log(`${slug}: ${note}`);
  }
  const wrong = checked.filter(({ problems }) => problems.length > 0).length;
  console.log(`${checked.length - wrong} of ${checked.length} lessons are in order`);
  return wrong === 0 ? 0 : 1;
}

async function cover(): Promise<number> {
  const rows = coverage(guideOutline(), await listMetas(await lessonFolders(null)));
  console.log(coverageTable(rows));
  return rows.every(({ lessons }) => lessons.length > 0) ? 0 : 1;
}

async function create(name: string, folder: string | undefined): Promise<number> {
  const root = path.resolve(folder ?? COURSE);
  const outside = root === path.resolve(COURSE) ? null : root;
  const known = outside === null ? findOutsideFolder() : existsSync(outside) ? outside : null;
  const made = await newLesson(name, outside ?? COURSE, await lessonFolders(known));
  for (const file of made) console.log(file);
  const setting = outside === null ? '' : `HEAPWISE_LESSONS=${outside} `;
  console.log(`\nNext: ${setting}npm run facts -- record --lesson ${name}\n      ${setting}npm run dev`);
  return 0;
}

readEnvFile();
try {
  process.exitCode = await main();
} catch (error) {
  console.error(error instanceof Error ? error.message : error);
  process.exitCode = 2;
}
