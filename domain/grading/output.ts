import type { PredictOutput, Params } from '#domain/lesson/exercise.ts';
import { observed } from '#domain/python/report.ts';
import type { Run } from './evidence.ts';
import { pythonText } from './python-text.ts';
import type { Question } from './question.ts';
import { numericCloseness } from './size.ts';
import type { Verdict } from './verdict.ts';

/** A typed number this near to the answer, relative to it, is close. */
const CLOSE_NUMBER = 0.9;

type Output = Pick<PredictOutput<Params>, 'choices' | 'observation' | 'numeric'>;

/**
 * What was printed or probed: a number for numeric questions, the choice that equals it where there are choices, else
 * normalised text. Null where nothing was observed, no choice agrees, or the program failed before it was done printing.
 */
export function outputAnswer(question: Output, params: Params, run: Run): number | string | null {
  const value = observed(run, question.observation ?? 'stdout');
  if (value === undefined) return null;
  if (question.observation === undefined && run.error !== null) return null;
  const text = normaliseText(pythonText(value));
  if (question.numeric !== undefined) return asNumber(text);
  if (question.choices === undefined) return text;
  return question.choices(params).find((choice) => normaliseText(choice) === text) ?? null;
}

function asNumber(text: string): number | null {
  const number = text === '' ? NaN : Number(text);
  return Number.isFinite(number) ? number : null;
}

/**
 * Numbers are equal or near; text is equal after normalising, upper and lower case apart. Where a probe was asked for, and
 * not what is printed, the quotes of a Python string may be typed or left out.
 */
export function gradeOutput(
  { input, observation }: Pick<Question, 'input' | 'observation'>,
  predicted: number | string,
  answer: number | string,
): Verdict {
  if (typeof predicted === 'number' && typeof answer === 'number') return gradeNumber(predicted, answer);
  const mine = normaliseText(String(predicted));
  const right = normaliseText(String(answer));
  if (mine === right) return { kind: 'correct' };
  if (input.type === 'choice') return { kind: 'incorrect', closeness: 0 };
  if (sameSpacing(mine) === sameSpacing(right)) return { kind: 'correct' };
  if (observation !== 'stdout' && withoutQuotes(mine) === withoutQuotes(right)) return { kind: 'correct' };
  if (mine.toLowerCase() === right.toLowerCase()) return { kind: 'close', closeness: 0.9 };
  return { kind: 'incorrect', closeness: sharedLines(mine, right) };
}

function gradeNumber(predicted: number, answer: number): Verdict {
  if (predicted === answer) return { kind: 'correct' };
  const closeness = numericCloseness(predicted, answer);
  return { kind: closeness >= CLOSE_NUMBER ? 'close' : 'incorrect', closeness };
}

/** One kind of line end, no spaces before it, nothing empty at either end. */
export function normaliseText(text: string): string {
  return text
    .replaceAll(/\r\n?/g, '\n')
    .replaceAll(/[^\S\n]+$/gm, '')
    .replace(/^\n+/, '')
    .trimEnd();
}

/** `[1,2]` and `[1, 2]` are the same list, typed by hand. */
function sameSpacing(text: string): string {
  return text
    .replaceAll(/[^\S\n]*,[^\S\n]*/g, ',')
    .replaceAll(/[^\S\n]+/g, ' ')
    .trim();
}

function withoutQuotes(text: string): string {
  return /^(['"])(.*)\1$/s.exec(text)?.[2] ?? text;
}

function sharedLines(mine: string, right: string): number {
  const expected = right.split('\n');
  const given = mine.split('\n');
  return (
    expected.filter((line, place) => given[place] === line).length / Math.max(expected.length, given.length)
  );
}
