import { describe, expect, test } from 'vitest';
import type { VerdictKind } from './verdict.ts';
import { gradeOutput, normaliseText, outputAnswer } from './output.ts';
import { pythonText } from './python-text.ts';
import type { Json } from '#domain/python/report.ts';

type Asked = Parameters<typeof gradeOutput>[0];

describe('gradeOutput', () => {
  const printed: Asked = { input: { type: 'text' }, observation: 'stdout' };
  const probed: Asked = { ...printed, observation: 'same' };
  const chosen: Asked = { ...printed, input: { type: 'choice', choices: ['True', 'False'] } };
  const counted: Asked = { ...printed, input: { type: 'number', unit: 'calls' } };

  test.each<[string, Asked, number | string, number | string, VerdictKind]>([
    ['equal', printed, 'True', 'True', 'correct'],
    ['a line end too many', printed, 'True\n', 'True', 'correct'],
    ['Windows line ends', printed, '1\r\n2', '1\n2', 'correct'],
    ['spaces at the end of a line', printed, '1 \n2', '1\n2', 'correct'],
    ['a list without spaces', printed, '[1,2]', '[1, 2]', 'correct'],
    ['another letter case', printed, 'true', 'True', 'close'],
    ['quotes where something is printed', printed, "'abc'", 'abc', 'incorrect'],
    ['quotes where a probe was asked', probed, "'abc'", 'abc', 'correct'],
    ['no quotes where a repr was probed', probed, 'abc', "'abc'", 'correct'],
    ['a digit run together', printed, '12', '1 2', 'incorrect'],
    ['one line of two', printed, '1\n3', '1\n2', 'incorrect'],
    ['another choice', chosen, 'False', 'True', 'incorrect'],
    ['a float for an int, as text', printed, '3.0', '3', 'incorrect'],
    ['the number', counted, 100, 100, 'correct'],
    ['a number within a tenth', counted, 95, 100, 'close'],
    ['a number beyond', counted, 80, 100, 'incorrect'],
    ['one for zero', counted, 1, 0, 'incorrect'],
    ['the wrong sign', counted, -100, 100, 'incorrect'],
  ])('%s', (_, question, predicted, answer, kind) => {
    expect(gradeOutput(question, predicted, answer).kind).toBe(kind);
  });

  test('lines that agree show as closeness', () => {
    expect(gradeOutput(printed, '1\n3', '1\n2')).toEqual({ kind: 'incorrect', closeness: 0.5 });
  });
});

describe('outputAnswer', () => {
  const printed = {};
  const probed = { observation: 'same' };
  const chosen = { choices: () => ['True', 'False'] };
  const counted = { numeric: { unit: 'calls' } };
  const run = (stdout: string, observations: { name: string; value: Json }[] = []) => ({
    stdout,
    error: null,
    observations,
  });
  const error = { type: 'ValueError', message: 'no', traceback: '' };

  test('what is printed', () => expect(outputAnswer(printed, {}, run('1\n2\n'))).toBe('1\n2'));
  test('nothing printed is an answer too', () => expect(outputAnswer(printed, {}, run(''))).toBe(''));
  test('a number', () => expect(outputAnswer(counted, {}, run('7\n'))).toBe(7));
  test('no number where one was asked', () => expect(outputAnswer(counted, {}, run('seven'))).toBeNull());
  test('nothing where a number was asked', () => expect(outputAnswer(counted, {}, run(''))).toBeNull());
  test('the choice that agrees', () => expect(outputAnswer(chosen, {}, run('False\n'))).toBe('False'));
  test('no choice agrees', () => expect(outputAnswer(chosen, {}, run('None'))).toBeNull());
  test('a probe', () =>
    expect(outputAnswer(probed, {}, run('', [{ name: 'same', value: true }]))).toBe('True'));
  test('a probe that was not run', () => expect(outputAnswer(probed, {}, run('True'))).toBeNull());
  test('a program that failed half-way has not printed its answer', () =>
    expect(outputAnswer(printed, {}, { ...run('1\n'), error })).toBeNull());
  test('the exception itself may be the answer', () =>
    expect(
      outputAnswer(
        { observation: 'exception' },
        {},
        { ...run('', [{ name: 'exception', value: 'ValueError' }]), error },
      ),
    ).toBe('ValueError'));
});

test.each<[Json, string]>([
  ['abc', 'abc'],
  [true, 'True'],
  [null, 'None'],
  [3, '3'],
  [[1, 'a', null, [false]], "[1, 'a', None, [False]]"],
  [{ a: 1 }, "{'a': 1}"],
  [["it's", 'say "x"', 'both \'"'], `["it's", 'say "x"', 'both \\'"']`],
])('%o as Python prints it', (value, text) => {
  expect(pythonText(value)).toBe(text);
});

test('normaliseText keeps what matters: leading spaces and inner lines', () => {
  expect(normaliseText('\n  a  \n\n b\t\n\n')).toBe('  a\n\n b');
});
