import { describe, expect, test } from 'vitest';

import { findChanges } from '#domain/change/find-changes.ts';
import { withChanges } from '#domain/change/with-changes.ts';
import { answerOf } from '#domain/grading/answer-of.ts';
import { inputOf } from '#domain/lesson/to-item.ts';
import { CAUSES } from '#lessons/causes.ts';

import { casesOf, listLessonFolders, loadLesson } from './lesson-on-disk.ts';
import type { Case } from './lesson-on-disk.ts';
import { answerProblems } from './prove-answers.ts';
import { explanationProblems } from './prove-mistakes.ts';
import { secrecyProblems } from './prove-secrecy.ts';

/*
 * The exercises that a lesson's facts make go through what the author's own go through.
 */

const loaded = await Promise.allSettled((await listLessonFolders()).map((folder) => loadLesson(folder)));
const lessons = loaded
  .flatMap((result) => (result.status === 'fulfilled' ? [result.value] : []))
  .map((lesson): readonly [string, readonly Case[]] => {
    const changes = findChanges(lesson.content.exercises, [...lesson.facts.values()], CAUSES);
    const content = withChanges(lesson.content, changes, CAUSES);
    const made = content.exercises.filter(({ kind }) => kind === 'explain-change');
    return [lesson.meta.slug, casesOf({ ...lesson, content: { ...content, exercises: made } })];
  })
  .filter(([, cases]) => cases.length > 0);

describe.each(lessons)('what changed in %s', (_, cases) => {
  test('is asked by three exercises at most, of twelve instances at most', () => {
    const exercises = [...new Set(cases.map(({ exercise }) => exercise))];
    const counts = exercises.map(
      (exercise) => cases.filter((instance) => instance.exercise === exercise).length,
    );
    expect(counts.length).toBeLessThanOrEqual(3);
    expect(Math.max(0, ...counts)).toBeLessThanOrEqual(12);
  });

  test('proves itself', () => {
    const exercises = [...new Set(cases.map(({ exercise }) => exercise))];
    expect([
      ...cases.flatMap((instance) => answerProblems(instance)),
      ...cases.flatMap((instance) => secrecyProblems(instance)),
      ...exercises.flatMap((exercise) =>
        explanationProblems(
          exercise,
          cases.filter((instance) => instance.exercise === exercise),
        ),
      ),
    ]).toEqual([]);
  });

  test('has one right choice of two or more', () => {
    for (const { exercise, params, evidence, name } of cases) {
      const input = inputOf(exercise, params);
      const choices = input.type === 'choice' ? input.choices : [];
      expect(new Set(choices).size, name).toBe(choices.length);
      expect(choices.length, name).toBeGreaterThanOrEqual(2);
      expect(choices, name).toContain(answerOf(exercise, params, evidence));
    }
  });
});

test('every cause of the catalogue is behind something', () => {
  const answers = new Set(
    lessons.flatMap(([, cases]) =>
      cases.map(({ exercise, params, evidence }) => answerOf(exercise, params, evidence)),
    ),
  );
  expect(CAUSES.filter(({ text }) => !answers.has(text)).map(({ id }) => id)).toEqual([]);
});
