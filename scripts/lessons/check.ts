import { readFileSync } from 'node:fs';
import path from 'node:path';

import { micromark } from 'micromark';

import { toItem } from '#domain/lesson/to-item.ts';

import { splitHashes } from '../../tests/lessons/guide-runs.ts';
import { casesOf, loadLesson } from '../../tests/lessons/lesson-on-disk.ts';
import type { LessonOnDisk } from '../../tests/lessons/lesson-on-disk.ts';
import { answerProblems } from '../../tests/lessons/prove-answers.ts';
import { explanationProblems } from '../../tests/lessons/prove-mistakes.ts';
import { borrowedRuns } from '../../tests/lessons/prove-originality.ts';
import { referenceProblems } from '../../tests/lessons/prove-references.ts';
import { sealProblems } from '../../tests/lessons/prove-seals.ts';
import { secrecyProblems } from '../../tests/lessons/prove-secrecy.ts';
import { sharedPlaces, structureProblems } from '../../tests/lessons/prove-structure.ts';
import { siteWith } from '../../tests/lessons/site.ts';
import type { Site } from '../../tests/lessons/site.ts';

import { compileLesson } from './compile-lesson.ts';
import { courseProblems } from './course.ts';
import { coversProblems, guideOutline } from './coverage.ts';
import { shownPath } from './folders.ts';
import type { LessonFolder } from './folders.ts';
import { createLocator } from './locate.ts';
import { typeProblems } from './type-check.ts';

/** What was found out about a lesson without running any Python. */
export interface Checked {
  readonly slug: string;
  /** File, line and sentence each. */
  readonly problems: readonly string[];
  /** What is left to do, but no mistake. */
  readonly notes: readonly string[];
}

/**
 * Checks lessons: their form, what the compiler says, and what the provers say of recorded facts.
 * @param folders All lessons, since they share ids and link to each other.
 * @param slug The only one to say something of; all unless said.
 */
export async function checkLessons(
  folders: readonly LessonFolder[],
  slug?: string,
): Promise<readonly Checked[]> {
  const read = await Promise.allSettled(folders.map(({ folder, outside }) => loadLesson(folder, outside)));
  const lessons = read.flatMap((result) => (result.status === 'fulfilled' ? [result.value] : []));
  const site = siteWith(lessons);
  const shared = [...(await courseProblems(lessons)), ...sharedPlaces(lessons)];
  const wanted = folders.filter((place) => slug === undefined || place.slug === slug);
  const types = typeProblems(wanted.map(({ folder }) => folder));
  const checked: Checked[] = [];
  for (const place of wanted) {
    const result = read[folders.indexOf(place)];
    const own = (problem: string): boolean => problem.startsWith(shownPath(place.folder) + path.sep);
    const common = [...types, ...shared].filter(own);
    if (result?.status === 'fulfilled') {
      const { problems, notes } = await checkLesson(result.value, site);
      checked.push({ slug: place.slug, problems: [...common, ...problems], notes });
    } else {
      const said = result?.reason instanceof Error ? result.reason.message : String(result?.reason);
      checked.push({ slug: place.slug, problems: [...said.split('\n'), ...common], notes: [] });
    }
  }
  return checked;
}

async function checkLesson(lesson: LessonOnDisk, site: Site): Promise<Omit<Checked, 'slug'>> {
  const { folder, content, bundle, text, meta } = lesson;
  const { locate } = await createLocator(
    folder,
    content.exercises.map(({ id }) => id),
  );
  const file = shownPath(path.join(folder, 'lesson.mdx'));
  const problems: string[] = [];
  const prove = (work: () => readonly string[]): void => {
    try {
      problems.push(...work().map(locate));
    } catch (error) {
      problems.push(`${bundle.placeOf(error) ?? `${file}:1`}: ${String(error)}`);
    }
  };

  await compileLesson(text, file).catch((error: Error) => problems.push(error.message));
  prove(() => structureProblems(lesson));
  prove(() => coversProblems(guideOutline(), meta.covers));
  for (const exercise of content.exercises)
    for (const params of exercise.instances)
      prove(() => [toItem(exercise, params, meta.slug, PLAIN)].flatMap(() => []));
  // What is broken is told once: the provers would run into it again.
  if (problems.length > 0) return { problems: [...new Set(problems)], notes: [] };

  prove(() => referenceProblems(lesson, site));
  prove(() => borrowedRuns(lesson, guide()));
  if (lesson.facts.size === 0)
    return { problems, notes: [`not recorded yet: npm run facts -- record --lesson ${meta.slug}`] };
  const cases = casesOf(lesson);
  // An author elsewhere has the interpreters that they have.
  const expected = meta.outside ? [...lesson.facts.keys()] : undefined;
  for (const instance of cases) prove(() => answerProblems(instance, expected));
  for (const exercise of content.exercises)
    prove(() =>
      explanationProblems(
        exercise,
        cases.filter((instance) => instance.exercise === exercise),
      ),
    );
  for (const instance of cases) prove(() => secrecyProblems(instance));
  prove(() => sealProblems(lesson));
  return { problems: [...new Set(problems)], notes: [] };
}

/** Checking needs no colours. */
const PLAIN = { markdown: (text: string) => micromark(text), python: (code: string) => code };

let hashes: ReadonlySet<string> | undefined;

function guide(): ReadonlySet<string> {
  hashes ??= splitHashes(
    (JSON.parse(readFileSync('tests/fixtures/guide-runs.json', 'utf8')) as { hashes: string }).hashes,
  );
  return hashes;
}
