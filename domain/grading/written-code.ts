import type { ProbeAnswer } from '#domain/python/run-result.ts';

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
    return answer?.type === right.type && answer.value === right.value
      ? []
      : [{ probe, expected: right, given: answer }];
  });
}
