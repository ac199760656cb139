import 'server-only';

import type { JudgedAnswer, JudgedCode, JudgedLimit } from '#domain/grading/code-verdict.ts';
import { judgedAnswers } from '#domain/grading/written-code.ts';
import type { Params } from '#domain/lesson/exercise.ts';
import { BUDGETS, budgetCheck, type BudgetName, type WriteCode } from '#domain/lesson/write-code.ts';
import type { ProbeAnswer } from '#domain/python/run-result.ts';
import { observed, type Report } from '#domain/python/report.ts';
import type { Interpreter } from '#sandbox/interpreters/interpreter.ts';
import { invariant } from '#server/errors.ts';
import { runCheck, type RunOptions } from '#server/python/run.ts';

import { drawn, judgeProgram } from './judge-program.ts';

/** For whom to judge, and who gives up. */
export interface JudgeOptions {
  readonly owner: string;
  readonly signal?: AbortSignal | undefined;
  /** Hears how the learner's program waits for its turn and starts. */
  readonly onEvent?: RunOptions['onEvent'];
}

/**
 * Judges a program that a learner handed in: its answers to probes drawn for this run, and what it needs beside what the
 * reference solution needs for the same calls. Answers and needs come from different sandboxes: a program that lies about
 * its needs, as it can in its own interpreter, has still to give the right answers where nobody measures.
 * @throws AppError with a sentence where it cannot be run.
 */
export async function judgeCode(
  exercise: WriteCode,
  params: Params,
  source: string,
  interpreter: Interpreter,
  { owner, signal, onEvent }: JudgeOptions,
): Promise<JudgedCode> {
  const reference = exercise.reference(params);
  const { result, answers } = await judgeProgram(
    { reference, probes: (draw) => exercise.probes(params, draw) },
    source,
    interpreter,
    { owner, signal, onEvent },
  );
  if (answers.length === 0 || exercise.budget === undefined) return { result, answers, limits: [] };

  const request = budgetCheck(exercise, params, drawn);
  const given = await runCheck(interpreter, request(source), { owner, signal, onEvent });
  const right = await runCheck(interpreter, request(reference), { signal });
  const limits = BUDGETS.flatMap((name) =>
    judgedLimit(exercise, params, name, request('')[name], given, right),
  );
  return { result, answers: [...answers, ...measuredAnswers(request(''), given, right)], limits };
}

function judgedLimit(
  { budget }: WriteCode,
  params: Params,
  name: BudgetName,
  call: string | undefined,
  given: Report,
  right: Report,
): JudgedLimit[] {
  const limit = budget?.[name];
  if (limit === undefined || call === undefined) return [];
  const [yours, reference] = [given, right].map((report) => observed(report, name));
  invariant(typeof reference === 'number', `a reference solution can be measured: ${right.error?.message}`);
  return [
    {
      name,
      call,
      yours: typeof yours === 'number' && yours >= 0 ? yours : null,
      reference,
      most: Math.floor(limit.most(reference, params)),
    },
  ];
}

/** What the measured calls gave: who needs little must still be right. */
function measuredAnswers(
  calls: { readonly [name in BudgetName]?: string },
  given: Report,
  right: Report,
): JudgedAnswer[] {
  const asked = BUDGETS.flatMap((name) => {
    const [probe, expected] = [calls[name], resultOf(right, name)];
    // What was stopped gave nothing: its limit says so.
    const answer = resultOf(given, name);
    return probe === undefined || expected === null || answer === null ? [] : [{ probe, expected, answer }];
  });
  return judgedAnswers(
    asked.map(({ probe }) => probe),
    asked.map(({ expected }) => expected),
    asked.map(({ answer }) => answer),
  );
}

function resultOf(report: Report, name: BudgetName): ProbeAnswer | null {
  const results = observed(report, 'results') as { readonly [name in BudgetName]?: ProbeAnswer } | undefined;
  const { type, value } = results?.[name] ?? {};
  // A learner's program may have written the report: only what has the shape of an answer is one.
  return typeof type === 'string' &&
    (typeof value === 'string' || typeof value === 'boolean' || value === null)
    ? ({ type, value } as ProbeAnswer)
    : null;
}
