import { expect, it } from 'vitest';

import type { Run } from '#domain/grading/evidence.ts';
import { defineExercise } from '#domain/lesson/exercise.ts';

import { sameAnswer } from './same-answer.ts';

const common = {
  id: 'peak-size',
  revision: 1,
  title: 'A peak',
  instances: [{}],
  prompt: () => '',
  code: () => '',
  check: () => ({ checker: 'output', code: '' }) as const,
  hints: () => [],
  mistakes: [],
  explain: () => '',
};
const choice = defineExercise({ ...common, kind: 'predict-output', choices: () => ['low', 'high'] });
const number = defineExercise({
  ...common,
  kind: 'predict-output',
  observation: 'peak',
  numeric: { unit: 'bytes' },
});
const claim = defineExercise({
  ...common,
  kind: 'judge-claim',
  lines: () => [1, 1],
  statement: () => '',
  holds: (value) => Number(value('peak')) > 100,
});
const run = (stdout: string, peak: number): Run => ({
  stdout,
  error: null,
  observations: [{ name: 'peak', value: peak }],
});

it.each([
  ['a choice, when bytes moved', choice, run('low\n', 428), run('low\n', 580), true],
  ['another choice', choice, run('low\n', 428), run('high\n', 428), false],
  ['a number, when it moved', number, run('', 428), run('', 580), false],
  ['a claim that holds by more', claim, run('', 428), run('', 580), true],
  ['a claim that holds no longer', claim, run('', 428), run('', 58), false],
  ['a number that is not there', number, run('', 428), { ...run('', 0), observations: [] }, false],
])('the answer is the same for %s: %#', (_, exercise, before, now, same) => {
  expect(sameAnswer({ exercise, params: {} }, 'cpython-3.13-64', [before, now])).toBe(same);
});
