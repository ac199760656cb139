import { describe, expect, test } from 'vitest';
import type { Json } from '#domain/python/report.ts';
import { claimAnswer, gradeClaim } from './claim.ts';
import { complexityAnswer, gradeComplexity } from './complexity.ts';
import { gradeGrowth, growthAnswer } from './growth.ts';
import { gradeSize, sizeAnswer } from './size.ts';
import { gradeSpeedup, speedupAnswer } from './speedup.ts';
import type { Evidence, Run } from './evidence.ts';
import type { VerdictKind } from './verdict.ts';

const saw = (observations: Readonly<Record<string, Json>>): Run => ({
  stdout: '',
  error: null,
  observations: Object.entries(observations).map(([name, value]) => ({ name, value })),
});

describe('size', () => {
  test('is exact, to the byte', () => {
    expect(gradeSize(56, 56)).toEqual({ kind: 'correct' });
    expect(gradeSize(55, 56).kind).toBe('incorrect');
  });
  test('the closeness falls to nothing', () => {
    expect(gradeSize(28, 56)).toEqual({ kind: 'incorrect', closeness: 0.5 });
    expect(gradeSize(1000, 56)).toEqual({ kind: 'incorrect', closeness: 0 });
  });
  test.each<[Json | undefined, number | null]>([
    [56, 56],
    ['56', null],
    [undefined, null],
  ])('observed %o', (size, answer) => {
    expect(sizeAnswer(saw(size === undefined ? {} : { size }))).toBe(answer);
  });
});

describe('growth', () => {
  const trajectory = [
    [0, 56],
    [1, 88],
    [5, 120],
    [9, 184],
    [17, 248],
  ];
  test.each<[number, number, readonly number[] | null]>([
    [0, 2, [1, 5]],
    [1, 2, [5, 9]],
    [8, 2, [9, 17]],
    [9, 2, null],
    [17, 1, null],
  ])('after %i, the next %i', (from, count, answer) => {
    expect(growthAnswer(saw({ trajectory }), from, count)).toEqual(answer);
  });
  test.each<[readonly number[], VerdictKind, number]>([
    [[5, 9, 17, 25], 'correct', 1],
    [[5, 9, 17, 33], 'close', 0.75],
    [[5, 9, 18, 33], 'close', 0.5],
    [[5, 10, 20, 40], 'incorrect', 0.25],
    [[9, 17, 25, 33], 'incorrect', 0],
  ])('%o', (predicted, kind, closeness) => {
    const verdict = gradeGrowth(predicted, [5, 9, 17, 25]);
    expect(verdict).toEqual(kind === 'correct' ? { kind } : { kind, closeness });
  });
});

describe('complexity', () => {
  const counted = saw({
    samples: [
      [10, 10],
      [20, 20],
      [40, 40],
      [80, 80],
    ],
  });
  test('is fitted', () => expect(complexityAnswer(counted, true)).toBe('O(n)'));
  test('needs three samples', () =>
    expect(
      complexityAnswer(
        saw({
          samples: [
            [1, 1],
            [2, 2],
          ],
        }),
        true,
      ),
    ).toBeNull());
  test('needs samples', () => expect(complexityAnswer(saw({ samples: 'many' }), true)).toBeNull());
  test.each<[string, string, VerdictKind]>([
    ['O(n)', 'O(n)', 'correct'],
    ['O(n log n)', 'O(n)', 'close'],
    ['O(log n)', 'O(n)', 'close'],
    ['O(n²)', 'O(n)', 'incorrect'],
    ['O(1)', 'O(n)', 'incorrect'],
  ])('%s for %s', (predicted, answer, kind) => expect(gradeComplexity(predicted, answer).kind).toBe(kind));
});

describe('speed-up', () => {
  const run = saw({ speedup: { threads: { '2': 0.98, '4': 1.02 } }, quiet: true });
  test('is read for the variant and the workers', () => expect(speedupAnswer(run, 'threads', 4)).toBe(1.02));
  test('is unknown for others', () => {
    expect(speedupAnswer(run, 'processes', 2)).toBeNull();
    expect(speedupAnswer(run, 'threads', 8)).toBeNull();
  });
  test.each<[number, number, VerdictKind]>([
    [1, 0.98, 'correct'],
    [1.3, 1, 'correct'],
    [0.76, 1, 'correct'],
    [1.5, 1, 'close'],
    [2, 1, 'incorrect'],
    [2, 1.8, 'correct'],
    [1.2, 1.8, 'close'],
    [1, 1.8, 'incorrect'],
    [8, 7.6, 'correct'],
    [4, 7.6, 'incorrect'],
  ])('%d predicted, %d measured', (predicted, measured, kind) =>
    expect(gradeSpeedup(predicted, measured).kind).toBe(kind),
  );
});

describe('claim', () => {
  const claim = { holds: (value: (name: string) => Json | undefined) => value('size') === 56 };
  const failed: Run = {
    stdout: '',
    error: { type: 'RuntimeError', message: '', traceback: '' },
    observations: [],
  };
  const of = (...runs: readonly (readonly [Evidence['target'], Run])[]): Evidence => ({
    target: 'cpython-3.13-64',
    reports: new Map(runs),
  });

  test.each<[string, Evidence, string | null]>([
    ['everywhere', of(['cpython-3.9-64', saw({ size: 56 })], ['cpython-3.13-64', saw({ size: 56 })]), 'true'],
    ['nowhere', of(['cpython-3.13-64', saw({ size: 40 })]), 'false'],
    [
      'here, not there',
      of(['cpython-3.13-64', saw({ size: 56 })], ['pyodide-3.14-32', saw({ size: 28 })]),
      'depends',
    ],
    [
      'where it cannot run, nothing is said',
      of(['cpython-3.13-64', saw({ size: 56 })], ['pyodide-3.14-32', failed]),
      'true',
    ],
    [
      'a run that saw nothing is no counterexample',
      of(['cpython-3.13-64', saw({ size: 56 })], ['cpython-3.12-64', saw({})]),
      'true',
    ],
    [
      'nor is a Python that nobody recorded',
      of(['cpython-3.13-64', saw({ size: 56 })], ['cpython-3.14-64', saw({ size: 64 })]),
      'true',
    ],
    ['not run', of(), null],
    ['run only where nobody recorded', of(['cpython-3.14-64', saw({ size: 56 })]), null],
  ])('%s', (_, evidence, judgement) => expect(claimAnswer(claim, {}, evidence)).toBe(judgement));

  test('half right where it depends', () => {
    expect(gradeClaim('true', 'true')).toEqual({ kind: 'correct' });
    expect(gradeClaim('true', 'depends')).toEqual({ kind: 'incorrect', closeness: 0.5 });
    expect(gradeClaim('true', 'false')).toEqual({ kind: 'incorrect', closeness: 0 });
  });
});
