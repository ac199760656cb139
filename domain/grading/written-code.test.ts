import { describe, expect, it } from 'vitest';

import type { ProbeAnswer } from '#domain/python/run-result.ts';

import { judgedAnswers, showProbeAnswer, wrongAnswers } from './written-code.ts';

const one: ProbeAnswer = { type: 'int', value: '1' };
const two: ProbeAnswer = { type: 'int', value: '2' };

describe('wrongAnswers', () => {
  it.each<[string, readonly ProbeAnswer[] | null, readonly string[]]>([
    ['nothing where all are right', [one, two], []],
    ['the one that has another value', [one, one], ['g()']],
    ['a bool where an int is right', [{ type: 'bool', value: true }, two], ['f()']],
    ['a float where an int is right', [{ type: 'float', value: '1' }, two], ['f()']],
    ['what only looks right', [{ type: 'repr', value: '1' }, two], ['f()']],
    ['an exception', [one, { type: 'error', value: 'ValueError' }], ['g()']],
    ['all where nothing was answered', null, ['f()', 'g()']],
    ['all where too little was answered', [one], ['f()', 'g()']],
    ['all where too much was answered', [one, two, two], ['f()', 'g()']],
  ])('finds %s', (_what, given, wrong) => {
    expect(wrongAnswers(['f()', 'g()'], [one, two], given).map(({ probe }) => probe)).toEqual(wrong);
  });

  it('counts an exception as right where the reference solution raises it', () => {
    const raised: ProbeAnswer = { type: 'error', value: 'KeyError' };
    expect(wrongAnswers(['f()'], [raised], [raised])).toEqual([]);
  });

  it('refuses a reference solution that does not answer', () => {
    expect(() => wrongAnswers(['f()'], [], null)).toThrow(RangeError);
  });
});

it('judgedAnswers tells right from wrong, and nothing where nothing was answered', () => {
  const judged = judgedAnswers(['f()', 'g()'], [one, two], [one, one]);
  expect(judged.map(({ isRight }) => isRight)).toEqual([true, false]);
  expect(judgedAnswers(['f()'], [one], null)).toEqual([]);
});

it.each<[Parameters<typeof showProbeAnswer>[0], string]>([
  [{ type: 'none', value: null }, 'None'],
  [{ type: 'bool', value: false }, 'False'],
  [{ type: 'str', value: "'a'" }, "'a'"],
  [{ type: 'error', value: 'ValueError' }, 'ValueError'],
  [{ type: 'error', value: 'ValueError', message: 'no' }, 'ValueError: no'],
  [{ type: 'repr', value: 'x'.repeat(1000) }, `${'x'.repeat(300)}…`],
])('%o is shown as %s', (answer, text) => {
  expect(showProbeAnswer(answer)).toBe(text);
});
