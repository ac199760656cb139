import type { ProbeAnswer } from '#domain/python/run-result.ts';
import type { JudgedAnswer } from './code-verdict.ts';

/** A probe whose answer is not the right one. */
export interface WrongAnswer {
  /** The expression that was asked for. */
  readonly probe: string;
  readonly expected: ProbeAnswer;
  /** Null where the program gave no answers at all. */
  readonly given: ProbeAnswer | null;
}

/**
 * The probes that a program answered otherwise than the reference solution did: types and values must be exactly equal,
 * `True` is not `1`, and an object that looks like a number is none. Empty where all are right. A program that gave no
 * answers, whatever its exit code, has them all wrong. The answers are plain data; nothing of the program's own compares.
 * @param expected One answer for each probe, from another sandbox.
 */
export function wrongAnswers(
  probes: readonly string[],
  expected: readonly ProbeAnswer[],
  given: readonly ProbeAnswer[] | null,
): WrongAnswer[] {
  return probes.flatMap((probe, index) => {
    const right = expected[index];
    const answer = given?.length === probes.length ? (given[index] ?? null) : null;
    if (right === undefined) throw new RangeError('The reference solution must answer every probe.');
    return answer && isSameAnswer(answer, right) ? [] : [{ probe, expected: right, given: answer }];
  });
}

/** Every probe with the right answer and the given one; empty where a program gave no answers. */
export function judgedAnswers(
  probes: readonly string[],
  expected: readonly ProbeAnswer[],
  given: readonly ProbeAnswer[] | null,
): JudgedAnswer[] {
  if (given === null) return [];
  const wrong = new Map(wrongAnswers(probes, expected, given).map((each) => [each.probe, each]));
  return probes.flatMap((probe, index) => {
    const right = expected[index];
    if (right === undefined) return [];
    return [{ probe, expected: right, given: given[index] ?? null, isRight: !wrong.has(probe) }];
  });
}

/** Characters of a value that are shown. */
const SHOWN = 300;

/** An answer as Python would print it: `'abc'`, `True`, `[1, 2]`; an exception by its name and message. */
export function showProbeAnswer(answer: ProbeAnswer & { readonly message?: string }): string {
  const text = textOf(answer);
  return text.length > SHOWN ? `${text.slice(0, SHOWN)}…` : text;
}

function textOf({ type, value, message }: ProbeAnswer & { readonly message?: string }): string {
  switch (type) {
    case 'none':
      return 'None';
    case 'bool':
      return value ? 'True' : 'False';
    case 'error':
      return message ? `${value}: ${message}` : value;
    default:
      return value;
  }
}

/** Whether two answers are the same in type and value. */
export function isSameAnswer(a: ProbeAnswer, b: ProbeAnswer): boolean {
  return a.type === b.type && a.value === b.value;
}
