import 'server-only';

import { randomInt } from 'node:crypto';

import type { JudgedAnswer } from '#domain/grading/code-verdict.ts';
import { judgedAnswers, wrongAnswers } from '#domain/grading/written-code.ts';
import type { WrongAnswer } from '#domain/grading/written-code.ts';
import type { RunResult } from '#domain/python/run-result.ts';
import type { Draw } from '#domain/lesson/write-code.ts';
import type { Interpreter } from '#sandbox/interpreters/interpreter.ts';
import { invariant } from '#server/errors.ts';
import { runProgram, type RunOptions } from '#server/python/run.ts';

/** What a program that somebody wrote is judged by. It never leaves the server. */
export interface Specification {
  /** A program that does what is asked. */
  readonly reference: string;
  /** Expressions to ask both programs for. `draw(from, to)` gives an integer in [from, to), another one in each run. */
  readonly probes: (draw: Draw) => readonly string[];
}

/** What came of judging. */
export interface JudgedProgram {
  readonly isRight: boolean;
  readonly wrong: readonly WrongAnswer[];
  /** Every probe with both answers; empty where the program gave none. */
  readonly answers: readonly JudgedAnswer[];
  /** How the learner's program ran. */
  readonly result: RunResult;
}

/**
 * Judges a learner's program: the reference solution answers freshly drawn probes in one sandbox, the program in another,
 * and the answers are compared here. What the program prints, how it exits and what it does to its interpreter decide
 * nothing; it never meets the reference solution or its answers.
 * @throws AppError with a sentence where it cannot be run.
 */
export async function judgeProgram(
  { reference, probes }: Specification,
  source: string,
  interpreter: Interpreter,
  { owner, signal, onEvent }: RunOptions & { readonly owner: string },
): Promise<JudgedProgram> {
  const asked = probes(drawn);
  // The learner's own first: whoever may not run it does not cost the reference either.
  const { result, answers } = await runProgram(interpreter, source, {
    owner,
    probes: asked,
    signal,
    onEvent,
  });
  const right = await runProgram(interpreter, reference, { owner: undefined, probes: asked, signal });
  invariant(right.answers !== null, `a reference solution answers its probes: ${right.result.stderr}`);
  const wrong = wrongAnswers(asked, right.answers, answers);
  return {
    isRight: wrong.length === 0,
    wrong,
    answers: judgedAnswers(asked, right.answers, answers),
    result,
  };
}

/** Draws anew every time, so that nobody knows the questions before. */
export const drawn: Draw = (from, to) => randomInt(from, to);
