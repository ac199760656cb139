import { readFileSync } from 'node:fs';

import { describe, test } from 'vitest';

import { splitHashes } from './guide-runs.ts';
import { casesOf, listLessonFolders, loadLesson } from './lesson-on-disk.ts';
import { answerProblems } from './prove-answers.ts';
import { explanationProblems } from './prove-mistakes.ts';
import { borrowedRuns } from './prove-originality.ts';
import { referenceProblems } from './prove-references.ts';
import { sealProblems } from './prove-seals.ts';
import { secrecyProblems } from './prove-secrecy.ts';
import { sharedPlaces, structureProblems } from './prove-structure.ts';
import { siteWith } from './site.ts';
import { courseProblems } from '../../scripts/lessons/course.ts';

const fixture = JSON.parse(readFileSync('tests/fixtures/guide-runs.json', 'utf8')) as { hashes: string };
const guide = splitHashes(fixture.hashes);
const folders = await listLessonFolders();
// A lesson that cannot be read fails alone, with its own message.
const loaded = await Promise.allSettled(folders.map((folder) => loadLesson(folder)));
const lessons = loaded.flatMap((result) => (result.status === 'fulfilled' ? [result.value] : []));
const site = siteWith(lessons);

/** Fails with one line per problem, so that an author reads what to do and nothing else. */
function expectNone(problems: readonly string[]): void {
  if (problems.length > 0) throw new Error(`\n${problems.map((problem) => `  - ${problem}`).join('\n')}\n`);
}

describe.each(folders.map((folder, place) => [folder, loaded[place]] as const))(
  '%s proves itself',
  (_, result) => {
    if (result?.status !== 'fulfilled') {
      test('it can be read', () => {
        throw result?.reason;
      });
      return;
    }
    const lesson = result.value;
    const cases = casesOf(lesson);

    test('every exercise and measurement is declared, placed once, and takes the time it says', () => {
      expectNone(structureProblems(lesson));
    });

    test('every instance has its facts; their answers are correct, empty ones invalid, wrong ones not correct', () => {
      expectNone(cases.flatMap((instance) => answerProblems(instance)));
    });

    test('every fact is as it was recorded', () => {
      expectNone(sealProblems(lesson));
    });

    test('every known mistake is told to whoever makes it, and every explanation is whole', () => {
      const { exercises } = lesson.content;
      expectNone(
        exercises.flatMap((exercise) =>
          explanationProblems(
            exercise,
            cases.filter((instance) => instance.exercise === exercise),
          ),
        ),
      );
    });

    test('nothing that is shown before the prediction holds the answer', () => {
      expectNone(cases.flatMap(secrecyProblems));
    });

    test('every link, picture, number and line of the guide that it names is there', () => {
      expectNone(referenceProblems(lesson, site));
    });

    test('no sentence is taken from the source guide', () => {
      expectNone(borrowedRuns(lesson, guide));
    });
  },
);

test('lessons share neither exercise ids nor places in a track', async () => {
  expectNone([...(await courseProblems(lessons)), ...sharedPlaces(lessons)]);
});
