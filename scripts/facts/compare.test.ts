import { describe, expect, it } from 'vitest';
import type { Fact } from '#domain/lesson/fact.ts';
import type { Json, Report } from '#domain/python/report.ts';
import { compareWithFact } from './compare.ts';

const seen = (values: { readonly [name: string]: Json }): Report['observations'] =>
  Object.entries(values).map(([name, value]) => ({ name, value }));

const fact = (values: { readonly [name: string]: Json }, change: Partial<Fact> = {}): Fact => ({
  stdout: '',
  error: null,
  observations: seen(values),
  request: '',
  version: '3.13.0',
  build: 'main',
  recordedOn: '2026-11-22',
  digest: '',
  ...change,
});

const report = (values: { readonly [name: string]: Json }, change: Partial<Report> = {}): Report => ({
  status: 'ok',
  stdout: '',
  error: null,
  observations: seen(values),
  environment: {} as Report['environment'],
  ...change,
});

const error = (message: string, traceback: string): Report['error'] => ({
  type: 'ValueError',
  message,
  traceback,
});

const samples = (power: number): Json => [1, 10, 100, 1000].map((n) => [n, 1e-6 * n ** power]);

describe('compareWithFact, for what is the same every time', () => {
  it.each([
    ['a number', { size: 56 }, { size: 57 }, 'size: recorded 56, now 57'],
    ['an observation that is gone', { size: 56, length: 1 }, { size: 56 }, 'length: recorded 1, now nothing'],
    ['a new one', { size: 56 }, { size: 56, word: 8 }, 'word: recorded nothing, now 8'],
    ['a point of a trajectory', { t: [[0, 56]] }, { t: [[0, 64]] }, 't: recorded [[0,56]], now [[0,64]]'],
  ])('tells %s', (_what, recorded, now, what) => {
    expect(compareWithFact('sizes', fact(recorded), report(now))).toEqual({ kind: 'different', what });
  });

  it('does not mind the order of keys', () => {
    expect(compareWithFact('output', fact({ x: { a: 1, b: 2 } }), report({ x: { b: 2, a: 1 } })).kind).toBe(
      'same',
    );
  });

  it('compares what was printed', () => {
    expect(compareWithFact('output', fact({}, { stdout: 'a' }), report({}, { stdout: 'b' })).kind).toBe(
      'different',
    );
  });

  it("compares an error's type and message, not the wording of its traceback", () => {
    const recorded = fact({}, { error: error('m', 'one') });
    expect(compareWithFact('output', recorded, report({}, { error: error('m', 'two') })).kind).toBe('same');
    expect(compareWithFact('output', recorded, report({}, { error: error('n', 'one') })).kind).toBe(
      'different',
    );
  });

  it('counts a killed run as different', () => {
    const killed = report({}, { status: 'killed', reason: 'memory' });
    expect(compareWithFact('output', fact({}), killed)).toEqual({
      kind: 'different',
      what: 'the run was killed: memory',
    });
  });
});

describe('compareWithFact, for what a clock measured', () => {
  it('compares the class that the times fit, not the times', () => {
    const recorded = fact({ samples: samples(1), clock: 'a' });
    expect(compareWithFact('timing', recorded, report({ samples: samples(1.1), clock: 'b' })).kind).toBe(
      'same',
    );
    expect(compareWithFact('timing', recorded, report({ samples: samples(2), clock: 'b' }))).toEqual({
      kind: 'different',
      what: 'growth: recorded O(n), now O(n²)',
    });
  });

  it('compares how many workers ran at once, not when each of them did', () => {
    const recorded = fact({ spans: [[0, 0, 5]], switches: 3, overlap: 0, atOnce: 1, switchInterval: 0.005 });
    const now = { spans: [[1, 0, 4]], switches: 4, overlap: 0.01, atOnce: 1, switchInterval: 0.005 };
    expect(compareWithFact('timeline', recorded, report(now)).kind).toBe('same');
    expect(compareWithFact('timeline', recorded, report({ ...now, atOnce: 2 }))).toEqual({
      kind: 'different',
      what: 'atOnce: recorded 1, now 2',
    });
  });

  const ratios = (threads: number, quiet: boolean): { readonly [name: string]: Json } => ({
    speedup: { sequential: { 4: 1 }, threads: { 4: threads } },
    seconds: { threads: { 4: threads } },
    quiet,
  });
  it.each([
    ['within the tolerance', ratios(2, true), ratios(3.1, true), 'same'],
    ['beyond it', ratios(2, true), ratios(3.3, true), 'different'],
    ['below it', ratios(2, true), ratios(1.2, true), 'different'],
    [
      'within it, measured before',
      ratios(2, true),
      { ...ratios(2, true), slowdown: { sequential: 1 } },
      'same',
    ],
    ['beyond it, now on a busy machine', ratios(2, true), ratios(4, false), 'inconclusive'],
    ['within the tolerance, recorded on a busy machine', ratios(2, false), ratios(2, true), 'inconclusive'],
    ['beyond it, recorded on a busy machine', ratios(2, false), ratios(4, true), 'inconclusive'],
  ])('takes a speed-up %s accordingly', (_what, recorded, now, kind) => {
    expect(compareWithFact('speedups', fact(recorded), report(now)).kind).toBe(kind);
  });
});
