import { describe, expect, it, test } from 'vitest';

import type { AnswerKey } from '#domain/lesson/pack.ts';

import { outcomeWithKey } from './grade-with-key.ts';

const item = {
  kind: 'predict-size',
  input: { type: 'number', unit: 'bytes' },
  observation: 'stdout',
} as const;

const told = (idea: string) => ({ idea, html: `<p>${idea}</p>`, probe: null });

const key: AnswerKey = {
  answer: 56,
  shown: '56 bytes',
  explanationHtml: '<p>A header.</p>',
  evidence: [],
  report: null,
  environment: 'cpython-3.13-64',
  onServer: ['cpython-3.13-64'],
  diagnoses: [
    { prediction: 40, shown: told('only the header') },
    { prediction: 40, shown: told('never told') },
    { prediction: 28, shown: told('Right for Pyodide') },
  ],
};

const sure = { confidence: 'sure', hintsUsed: 0, elapsedMs: 4000 } as const;

describe('outcomeWithKey', () => {
  test.each([
    ['the answer', 56, 'correct', '56 bytes', null],
    ['the answer as it may be typed', ' 56 bytes ', 'correct', '56 bytes', null],
    ['a known wrong idea: the first that fits', 40, 'incorrect', '56 bytes', 'only the header'],
    ['what is right elsewhere', '28', 'incorrect', '56 bytes', 'Right for Pyodide'],
    ['what nobody knows a reason for', 57, 'incorrect', '56 bytes', null],
    ['what is no answer', 'many', 'invalid', null, null],
  ])('%s', (_, prediction, kind, answer, idea) => {
    const outcome = outcomeWithKey({ item, key }, { ...sure, prediction }, null);
    expect(outcome?.verdict.kind).toBe(kind);
    expect(outcome?.answer).toBe(answer);
    expect(outcome?.diagnosis?.idea ?? null).toBe(idea);
    expect(outcome?.gradedBy).toBe('fact');
  });

  test.each([
    ['sure, in the usual time', sure, 4000, 'good'],
    ['sure, and faster than usual', sure, 40_000, 'easy'],
    ['while nothing is usual yet', sure, null, 'good'],
    ['far slower than usual: something else happened', sure, 400, 'good'],
    ['a guess', { ...sure, confidence: 'guess' as const }, null, 'hard'],
  ])('the rating of a right answer: %s', (_, effort, usualMs, rating) => {
    expect(outcomeWithKey({ item, key }, { ...effort, prediction: 56 }, usualMs)?.rating).toBe(rating);
  });

  it('rates nothing that cannot be graded', () => {
    expect(outcomeWithKey({ item, key }, { ...sure, prediction: '' }, null)?.rating).toBeNull();
  });

  it('leaves to the server what has no key', () => {
    expect(outcomeWithKey({ item, key: null }, { ...sure, prediction: 56 }, null)).toBeNull();
  });
});
