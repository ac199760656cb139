import { describe, expect, test } from 'vitest';
import type { Exercise, PredictSize, PredictSpeedup, Params } from '#domain/lesson/exercise.ts';
import type { EnvironmentId } from '#domain/python/environment.ts';
import type { Json } from '#domain/python/report.ts';
import type { Evidence, Run } from './evidence.ts';
import { grade } from './grade.ts';
import { revealOf } from './reveal.ts';
import { showAnswer } from './show-answer.ts';

const saw = (observations: Readonly<Record<string, Json>>): Run => ({
  stdout: '',
  error: null,
  observations: Object.entries(observations).map(([name, value]) => ({ name, value })),
});

const words = {
  id: 'x',
  revision: 1,
  title: 'x',
  prompt: () => '',
  code: () => '',
  hints: () => [],
  explain: () => '',
};

const listSize: PredictSize<Params> = {
  ...words,
  kind: 'predict-size',
  instances: [{ n: 3 }],
  check: (_, code) => ({ checker: 'sizes', code, expression: 'x' }),
  mistakes: [
    {
      idea: 'a list holds its integers',
      predicts: ({ params }) => 56 + 28 * Number(params['n']),
      says: () => 'It holds pointers.',
    },
    {
      idea: 'the header alone',
      predicts: ({ value }) => Number(value('basicsize')) + 16,
      says: () => '',
    },
  ],
};

const threads: PredictSpeedup<Params> = {
  ...words,
  kind: 'predict-speedup',
  instances: [{}],
  variant: () => 'threads',
  workers: () => 2,
  check: (_, code) => ({ checker: 'speedups', code, variants: ['threads'], workers: [2], repeats: 3 }),
  mistakes: [{ idea: 'two threads, twice as fast', predicts: () => 2, says: () => '' }],
};

const here: EnvironmentId = 'cpython-3.13-64';
const sizes: Evidence = {
  target: here,
  reports: new Map<EnvironmentId, Run>([
    ['cpython-3.9-64', saw({ size: 120, basicsize: 40 })],
    [here, saw({ size: 88, basicsize: 40 })],
    ['pyodide-3.14-32', saw({ size: 44, basicsize: 20 })],
  ]),
};
const ideaOf = (diagnosis: unknown) => (diagnosis as { idea?: string } | null)?.idea;

describe('grade', () => {
  test('the right answer is correct and needs no diagnosis', () => {
    expect(grade(listSize, { n: 3 }, 88, sizes)).toEqual({
      verdict: { kind: 'correct' },
      answer: 88,
      diagnosis: null,
    });
  });

  test('a known wrong idea is named', () => {
    expect(ideaOf(grade(listSize, { n: 3 }, 56 + 84, sizes).diagnosis)).toBe('a list holds its integers');
    expect(ideaOf(grade(listSize, { n: 3 }, 56, sizes).diagnosis)).toBe('the header alone');
  });

  test('a prediction that is right elsewhere is told where', () => {
    expect(grade(listSize, { n: 3 }, 44, sizes).diagnosis).toEqual({ environment: 'pyodide-3.14-32' });
    expect(grade(listSize, { n: 3 }, 120, sizes).diagnosis).toEqual({ environment: 'cpython-3.9-64' });
  });

  test('some numbers are just wrong', () => {
    const graded = grade(listSize, { n: 3 }, 87, sizes);
    expect(graded).toMatchObject({ verdict: { kind: 'incorrect' }, answer: 88, diagnosis: null });
  });

  test('what cannot be judged costs nothing and does not show the answer', () => {
    expect(grade(listSize, { n: 3 }, NaN, sizes)).toEqual({
      verdict: { kind: 'invalid', reason: 'Give one whole number of bytes, zero or more.' },
      answer: null,
      diagnosis: null,
    });
  });

  test('a program that failed is not the learner’s fault', () => {
    const error = { type: 'MemoryError', message: '', traceback: '' };
    const failed: Evidence = {
      target: here,
      reports: new Map([[here, { stdout: '', error, observations: [] }]]),
    };
    expect(grade(listSize, { n: 3 }, 88, failed).verdict).toEqual({
      kind: 'errored',
      reason: 'On CPython 3.13, 64-bit the program stopped with MemoryError.',
    });
  });

  test('without a measurement there is no verdict', () => {
    const nothing: Evidence = { target: here, reports: new Map() };
    expect(grade(listSize, { n: 3 }, 88, nothing).verdict.kind).toBe('inconclusive');
  });

  test('a busy machine decides nothing, but its ratio may be seen', () => {
    const speedup = { threads: { '2': 0.5 } };
    const busy: Evidence = { target: here, reports: new Map([[here, saw({ speedup, quiet: false })]]) };
    expect(grade(threads, {}, 1, busy)).toMatchObject({ verdict: { kind: 'inconclusive' }, answer: 0.5 });
  });

  test('a core that was slowed for processes says nothing of threads', () => {
    const verdictWhere = (slowdown: { readonly [way: string]: number }) => {
      const run = saw({ speedup: { threads: { '2': 1 } }, slowdown, quiet: true });
      return grade(threads, {}, 1, { target: here, reports: new Map([[here, run]]) }).verdict.kind;
    };
    expect(verdictWhere({ sequential: 1, processes: 1.6 })).toBe('correct');
    expect(verdictWhere({ sequential: 1, threads: 1.6 })).toBe('inconclusive');
  });

  test('twice as fast with threads is the known wrong idea, within its band', () => {
    const run = saw({ speedup: { threads: { '2': 0.97 } }, quiet: true });
    const quiet: Evidence = { target: here, reports: new Map([[here, run]]) };
    expect(ideaOf(grade(threads, {}, 1.9, quiet).diagnosis)).toBe('two threads, twice as fast');
  });
});

test('a reveal answers for this environment and for others', () => {
  const reveal = revealOf(listSize, { n: 3 }, sizes);
  expect(reveal?.answer).toBe(88);
  expect(reveal?.value()).toBe(88);
  expect(reveal?.value('basicsize')).toBe(40);
  expect(reveal?.value('size', 'pyodide-3.14-32')).toBe(44);
  expect(reveal?.value(undefined, 'cpython-3.9-64')).toBe(120);
  expect(reveal?.value('size', 'cpython-3.10-64')).toBeUndefined();
  expect(reveal?.value('nothing')).toBeUndefined();
});

test('answers are shown as people read them', () => {
  expect(showAnswer(listSize, {}, 1704)).toBe('1,704 bytes');
  expect(showAnswer(threads, {}, 0.9812)).toBe('0.98×');
  const growth: Exercise = { ...listSize, kind: 'predict-growth', from: () => 0, count: 2 };
  expect(showAnswer(growth, {}, [9, 1024])).toBe('9, 1,024');
  expect(showAnswer({ ...listSize, kind: 'predict-output', numeric: { unit: 'calls' } }, {}, 3)).toBe(
    '3 calls',
  );
});
