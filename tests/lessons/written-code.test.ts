import { afterAll, describe, expect, test } from 'vitest';

import { gradeCode } from '#domain/grading/code-verdict.ts';
import { revealOf } from '#domain/grading/reveal.ts';
import { instanceKey } from '#domain/lesson/instance.ts';
import type { Interpreter } from '#sandbox/interpreters/interpreter.ts';
import { mistakeIn } from '#server/commands/check-code.ts';
import { judgeCode } from '#server/commands/judge-code.ts';
import { discoverInterpreters } from '#server/python/interpreters.ts';
import { runnerStats } from '#server/python/runner-stats.ts';
import { closeRunners } from '#server/python/runners.ts';

import { casesOf, listLessonFolders, loadLesson } from './lesson-on-disk.ts';

const loaded = await Promise.allSettled((await listLessonFolders()).map((folder) => loadLesson(folder)));
const lessons = loaded.flatMap((result) => (result.status === 'fulfilled' ? [result.value] : []));
const cases = lessons
  .flatMap(casesOf)
  .flatMap(({ exercise, params, target, evidence }) =>
    exercise.kind === 'write-code' ? [{ exercise, params, target, evidence }] : [],
  );

const { supported } = await discoverInterpreters();
const [runner] = await runnerStats();
const without = runner?.problem ?? null;
if (without !== null) console.log(`Skipped: proving programs to write. ${without}`);

afterAll(closeRunners);

function interpreterFor(target: string): Interpreter {
  const here = supported.filter(({ representative }) => representative);
  return (here.find(({ environment }) => environment.id === target) ?? here.at(-1)) as Interpreter;
}

describe.skipIf(without !== null)('programs to write', () => {
  test.concurrent.each(
    cases.map((each) => [`${each.exercise.id}, ${instanceKey(each.params)}`, each] as const),
  )(
    '%s: the reference is right, the starter is not, and known mistakes get their message',
    { timeout: 60_000 },
    async (name, { exercise, params, target, evidence }) => {
      const judge = (source: string): ReturnType<typeof judgeCode> =>
        judgeCode(exercise, params, source, interpreterFor(target), { owner: name });

      const right = await judge(exercise.reference(params));
      expect(gradeCode(right), JSON.stringify(right)).toEqual({ kind: 'correct' });
      const starter = gradeCode(await judge(exercise.code(params))).kind;
      expect(['close', 'incorrect', 'errored']).toContain(starter);

      const reveal = revealOf(exercise, params, evidence);
      // Instances differ in numbers, ideas do not: the first stands for all.
      const mistakes = params === exercise.instances[0] ? exercise.mistakes : [];
      for (const mistake of mistakes) {
        const source = reveal && mistake.predicts(reveal);
        if (source === null) continue;
        const judged = await judge(String(source));
        expect(gradeCode(judged).kind, mistake.idea).not.toBe('correct');
        expect(mistakeIn(exercise, String(source), judged)?.idea).toBe(mistake.idea);
      }
    },
  );
});
