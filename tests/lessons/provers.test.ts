import { describe, expect, test } from 'vitest';

import type { Run } from '#domain/grading/evidence.ts';
import type { Exercise, Mistake, Params, PredictSize } from '#domain/lesson/exercise.ts';
import type { FactFile } from '#domain/lesson/fact.ts';
import type { EnvironmentId } from '#domain/python/environment.ts';

import { hashRun, splitHashes, wordRuns } from './guide-runs.ts';
import { seal } from '../../scripts/facts/seal.ts';
import type { Case } from './lesson-on-disk.ts';
import { answerProblems } from './prove-answers.ts';
import { explanationProblems } from './prove-mistakes.ts';
import { sealProblems } from './prove-seals.ts';
import { secrecyProblems } from './prove-secrecy.ts';

const target: EnvironmentId = 'cpython-3.13-64';

const sound: PredictSize<Params> = {
  kind: 'predict-size',
  id: 'list-empty',
  revision: 1,
  title: 'An empty list',
  instances: [{}],
  prompt: () => 'How many bytes?',
  code: () => 'x = []',
  check: (_, code) => ({ checker: 'sizes', code, expression: 'x' }),
  hints: () => ['Think of the header.'],
  mistakes: [],
  explain: ({ answer }) => `It takes ${String(answer)} bytes.`,
};

const provenance = { request: '', version: '3.13.0', build: 'main', recordedOn: '2026-11-22' };

function caseOf(changes: Partial<PredictSize<Params>>, size: number = 56): Case {
  const exercise = { ...sound, ...changes };
  const run: Run = { stdout: '', error: null, observations: [{ name: 'size', value: size }] };
  const fact = seal({ ...run, ...provenance });
  return {
    exercise,
    params: {},
    name: 'list-empty, only',
    target,
    facts: new Map([[target, fact]]),
    evidence: { target, reports: new Map([[target, run]]) },
  };
}

function mistakeProblems(mistake: Partial<Mistake>): readonly string[] {
  const whole: Mistake = { idea: 'no header', predicts: () => 40, says: () => 'There is one.', ...mistake };
  const instance = caseOf({ mistakes: [whole] });
  return explanationProblems(instance.exercise, [instance]);
}

describe('a sound exercise is left alone, a faulty one is not', () => {
  test('secrets', () => {
    expect(secrecyProblems(caseOf({}))).toEqual([]);
    expect(secrecyProblems(caseOf({ hints: () => ['It is 56 bytes.'] }))).toEqual([
      'list-empty, only: its hint 1 holds the answer, 56.',
    ]);
    expect(secrecyProblems(caseOf({ code: () => 'x = []  # 1,056' }, 1056))).toHaveLength(1);
    expect(secrecyProblems(caseOf({ prompt: () => 'Not 5600, 0.56 or x56.' }))).toEqual([]);
  });

  test('mistakes', () => {
    expect(mistakeProblems({})).toEqual([]);
    expect(mistakeProblems({ predicts: () => null })[0]).toContain('nobody is ever told "no header"');
    expect(mistakeProblems({ predicts: () => 56 })[0]).toContain('nobody is ever told "no header"');
    expect(mistakeProblems({ predicts: () => 40.5 })[0]).toContain('which nobody can answer');
    expect(mistakeProblems({ says: ({ value }) => `It has ${String(value('word'))}.` })[0]).toContain(
      'shows "undefined"',
    );
  });

  test('facts and measurements that were edited by hand', () => {
    const fact = seal({ stdout: '', error: null, observations: [], ...provenance });
    const environment = { id: target } as FactFile['environment'];
    const fileOf = (more: object): { facts: Map<EnvironmentId, FactFile> } => {
      const file = { environment, facts: { sound: fact, other: { ...fact, ...more } }, measurements: {} };
      return { facts: new Map([[target, file]]) };
    };
    expect(sealProblems(fileOf({}))).toEqual([]);
    for (const edit of [{ stdout: '56' }, { request: 'x' }, { version: '3.13.1' }, { digest: undefined }])
      expect(sealProblems(fileOf(edit))).toEqual([
        `other in facts/${target}.json was edited by hand: run npm run facts -- record where that interpreter is.`,
      ]);
    const measured = { ...seal({ value: 56, ...provenance }), value: 64 };
    const file = { environment, facts: {}, measurements: { int: measured } };
    expect(sealProblems({ facts: new Map([[target, file]]) })).toHaveLength(1);
  });

  test('things to put in order', () => {
    const orderProblems = (things: readonly string[], values: readonly number[]): readonly string[] => {
      const { exercise: whole, ...rest } = caseOf({});
      const { kind: _, ...words } = whole as PredictSize<Params>;
      const run: Run = { stdout: '', error: null, observations: [{ name: 'sizes', value: values }] };
      const exercise: Exercise = {
        ...words,
        kind: 'predict-order',
        things: () => things,
        direction: 'smallest first',
        observation: 'sizes',
        unit: 'bytes',
      };
      const facts = new Map([[target, seal({ ...run, ...provenance })]]);
      const evidence = { target, reports: new Map([[target, run]]) };
      return answerProblems({ ...rest, exercise, facts, evidence }).filter(
        (problem) => !problem.includes('fact'),
      );
    };
    expect(orderProblems(['a', 'b', 'c'], [3, 1, 2])).toEqual([]);
    expect(orderProblems(['a', 'b'], [3, 1])).toContain(
      'list-empty, only: give three to six things to put in order.',
    );
    expect(orderProblems(['a', 'b', 'a'], [3, 1, 2])).toContain(
      'list-empty, only: two things read the same.',
    );
    expect(orderProblems(['a', 'b', 'c'], [1, 2, 2])).toContain(
      'list-empty, only: the things are listed in the order that is asked for: list them in another.',
    );
  });

  test('facts that are missing or stale', () => {
    const problems = answerProblems(caseOf({}));
    expect(problems.some((problem) => problem.includes('no fact for cpython-3.9-64'))).toBe(true);
    expect(problems.some((problem) => problem.includes('changed since cpython-3.13-64'))).toBe(true);
    expect(problems).toHaveLength(2);
  });
});

test('eight words in a row are recognised, whatever the punctuation', () => {
  const guide = splitHashes(wordRuns('one two three four five six seven eight nine').map(hashRun).join(''));
  const copied = wordRuns('He said: “Two, three, four — five six; SEVEN eight nine!” and left.');
  expect(copied.filter((run) => guide.has(hashRun(run)))).toEqual([
    'two three four five six seven eight nine',
  ]);
  expect(wordRuns('two three four five six seven nine eight').some((run) => guide.has(hashRun(run)))).toBe(
    false,
  );
});
