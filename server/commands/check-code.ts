import 'server-only';

import { gradeCode, stoppedBecause, type JudgedCode } from '#domain/grading/code-verdict.ts';
import type { Verdict } from '#domain/grading/verdict.ts';
import type { Params } from '#domain/lesson/exercise.ts';
import type { CodeOutcome } from '#domain/lesson/outcome.ts';
import { BUDGETS, type CodeMistake, type SeenCode, type WriteCode } from '#domain/lesson/write-code.ts';
import { environmentLabel, type EnvironmentId } from '#domain/python/environment.ts';
import type { Interpreter } from '#sandbox/interpreters/interpreter.ts';
import { AppError } from '#server/errors.ts';
import { discoverInterpreters } from '#server/python/interpreters.ts';

import { judgeCode, type JudgeOptions } from './judge-code.ts';

/** What became of a program that a learner handed in. */
export interface CheckedCode {
  readonly verdict: Verdict;
  /** Null where it was not run, or ended before it was asked. */
  readonly code: CodeOutcome | null;
  /** The idea that shows in it; null where it is right or none does. */
  readonly mistake: CodeMistake | null;
}

/** Standard error that is shown, in characters from its end. */
const SHOWN_STDERR = 4000;

/**
 * Runs and grades a program in the target environment; where that is not installed, in the newest one here. Without a
 * sandbox nothing is decided, which costs nothing.
 * @throws AppError with a sentence where it cannot be run just now.
 */
export async function checkCode(
  exercise: WriteCode,
  params: Params,
  source: string,
  target: EnvironmentId,
  options: JudgeOptions,
): Promise<CheckedCode> {
  const interpreter = await interpreterFor(target);
  if (!interpreter) return undecided('This server has no Python that could run your program.');
  let judged: JudgedCode;
  try {
    judged = await judgeCode(exercise, params, source, interpreter, options);
  } catch (error) {
    if (!(error instanceof AppError) || !['no-sandbox', 'not-course'].includes(error.code)) throw error;
    return undecided(`${error.message} The examples can be tried in the browser.`);
  }
  const verdict = gradeCode(judged);
  const { result, answers, limits } = judged;
  const code: CodeOutcome = {
    stopped: stoppedBecause(result),
    stderr: result.stderr.slice(-SHOWN_STDERR),
    answers,
    limits,
    ranOn: interpreter.environment.id,
  };
  return { verdict, code, mistake: verdict.kind === 'correct' ? null : mistakeIn(exercise, source, judged) };
}

/** Of all programs, only one that is handed in is run: what a device kept is judged by its ticket, or not. */
export function notJudgedAgain(target: EnvironmentId): CheckedCode {
  return undecided(`It was not run on ${environmentLabel(target)} when it was handed in.`);
}

function undecided(reason: string): CheckedCode {
  return { verdict: { kind: 'inconclusive', reason }, code: null, mistake: null };
}

async function interpreterFor(target: EnvironmentId): Promise<Interpreter | undefined> {
  const { supported } = await discoverInterpreters();
  const here = supported.filter(({ representative }) => representative);
  return (
    here.find(({ environment }) => environment.id === target) ??
    here.findLast(({ environment }) => environment.gil)
  );
}

/** The first known idea that shows in a program that is not right. */
export function mistakeIn(
  exercise: Pick<WriteCode, 'mistakes'>,
  source: string,
  { answers, limits }: Pick<JudgedCode, 'answers' | 'limits'>,
): CodeMistake | null {
  const needs = BUDGETS.map((name) => {
    const limit = limits.find((each) => each.name === name);
    return [name, limit && limit.yours !== null ? limit.yours / Math.max(1, limit.reference) : null] as const;
  });
  const seen: SeenCode = {
    source,
    wrong: answers.filter(({ isRight }) => !isRight).map(({ probe }) => probe),
    times: Object.fromEntries(needs) as SeenCode['times'],
  };
  return exercise.mistakes.find((mistake) => mistake.recognises(seen)) ?? null;
}
