import { existsSync } from 'node:fs';
import { mkdir, readFile, writeFile } from 'node:fs/promises';
import path from 'node:path';

import { TRACKS } from '#lessons/tracks.ts';

import { COURSE, shownPath } from './folders.ts';
import { listMetas } from './read-lesson.ts';
import type { LessonFolder } from './folders.ts';
import { lessonTsconfig } from './type-check.ts';

const TEMPLATE = 'scripts/lessons/template';
/** The track of lessons from outside, until their author names another. */
const OWN_TRACK = 'more';

/**
 * Makes a folder with a lesson that passes `check`, and beside it what an editor needs to understand it.
 * @param root Where lessons lie: the course's folder, or one outside.
 * @param folders All lessons there are.
 * @returns the files made, as messages name them.
 * @throws Error with a sentence where the name will not do.
 */
export async function newLesson(
  slug: string,
  root: string,
  folders: readonly LessonFolder[],
): Promise<readonly string[]> {
  if (!/^[a-z][a-z0-9]*(-[a-z0-9]+)*$/.test(slug))
    throw new Error(
      `"${slug}" cannot be a lesson's address: use small letters, digits and hyphens, as in named-tuples.`,
    );
  const folder = path.join(root, slug);
  const other = folders.find((each) => each.slug === slug)?.folder ?? (existsSync(folder) ? folder : null);
  if (other !== null)
    throw new Error(`There is a ${slug} already, in ${shownPath(other)}: choose another name.`);

  const outside = path.resolve(root) !== path.resolve(COURSE);
  const track = outside ? OWN_TRACK : (TRACKS[0]?.slug ?? OWN_TRACK);
  const position = await nextPosition(folders, track, outside);
  const fill = (text: string): string =>
    text
      .replaceAll('SLUG', slug)
      .replace('TITLE', titleOf(slug))
      .replace('track: TRACK', outside ? `track: ${track}\ntrackTitle: More lessons` : `track: ${track}`)
      .replace('POSITION', String(position));
  const made: [string, string][] = [
    [path.join(folder, 'lesson.mdx'), fill(await readFile(`${TEMPLATE}/lesson.mdx`, 'utf8'))],
    [path.join(folder, 'exercises.ts'), fill(await readFile(`${TEMPLATE}/exercises.ts.txt`, 'utf8'))],
  ];
  const tsconfig = path.join(root, 'tsconfig.json');
  if (outside && !existsSync(tsconfig))
    made.push([tsconfig, `${JSON.stringify({ ...lessonTsconfig(), include: ['**/*.ts'] }, null, 2)}\n`]);
  await mkdir(folder, { recursive: true });
  for (const [file, text] of made) await writeFile(file, text, { flag: 'wx' });
  return made.map(([file]) => shownPath(file));
}

function titleOf(slug: string): string {
  const words = slug.replaceAll('-', ' ');
  return words.charAt(0).toUpperCase() + words.slice(1);
}

/** The first place of a track after those taken. A lesson that cannot be read takes none. */
async function nextPosition(
  folders: readonly LessonFolder[],
  track: string,
  outside: boolean,
): Promise<number> {
  const read = await Promise.allSettled(folders.map((folder) => listMetas([folder])));
  const taken = read
    .flatMap((result) => (result.status === 'fulfilled' ? result.value : []))
    .filter((meta) => meta.track === track && meta.outside === outside)
    .map(({ position }) => position);
  return Math.max(0, ...taken) + 1;
}
