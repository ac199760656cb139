import type { CheckRequest } from '#domain/python/check-request.ts';
import type { Report } from '#domain/python/report.ts';
import type { ProbeAnswer, RunResult } from '#domain/python/run-result.ts';
import type { Interpreter } from '#sandbox/interpreters/interpreter.ts';

import { failureOf } from './refusals.ts';
import type { AskOptions } from './runner-connection.ts';
import { runners } from './runners.ts';

export type { RunEvent } from './runner-connection.ts';

/** For whom to run, and who listens. */
export interface RunOptions extends AskOptions {
  /** The person or address that it is for, who cannot fill the queue alone; the server's own runs have none. */
  readonly owner?: string | undefined;
}

/** How to run somebody's program. */
export interface ProgramOptions extends AskOptions {
  /** The person or address that it is for; undefined only for what the course itself wants to know. */
  readonly owner: string | undefined;
  /** Milliseconds until it is killed. */
  readonly wallMs?: number | undefined;
  /** Bytes of memory of all its processes, files in /tmp included. */
  readonly memoryBytes?: number | undefined;
  /** Expressions to evaluate after the program's text has run. */
  readonly probes?: readonly string[] | undefined;
}

/** What a program did, and its answers to the probes; null where it did not answer. */
export interface ProgramRun {
  readonly result: RunResult;
  readonly answers: readonly ProbeAnswer[] | null;
}

/**
 * Runs somebody's program in a sandbox of one of this server's runners, when its turn comes. Breaking a limit gives a
 * result with status `killed`. Rejects with the signal's reason if aborted.
 * @throws AppError with a sentence where it is not run, or the runner is lost.
 */
export async function runProgram(
  interpreter: Interpreter,
  source: string,
  { owner, wallMs, memoryBytes, probes, ...watching }: ProgramOptions,
): Promise<ProgramRun> {
  const answer = await runners().ask(
    interpreter,
    {
      type: 'run',
      source,
      ...(owner === undefined ? {} : { owner }),
      ...(wallMs === undefined ? {} : { wallMs }),
      ...(memoryBytes === undefined ? {} : { memoryBytes }),
      ...(probes === undefined ? {} : { probes: [...probes] }),
    },
    watching,
  );
  if (answer.type === 'ran') return { result: answer.result, answers: answer.answers };
  throw failureOf(answer);
}

/**
 * Answers `request` in a fresh process of `interpreter`, when its turn comes. A run that breaks a limit gives a report
 * with status `killed` and the reason, such as `wall-timeout`, `memory` or `crash`. Rejects with the signal's reason if
 * aborted.
 * @throws AppError with a sentence where it is not run, or the runner is lost.
 */
export async function runCheck(
  interpreter: Interpreter,
  request: CheckRequest,
  { owner, ...watching }: RunOptions = {},
): Promise<Report> {
  const answer = await runners().ask(
    interpreter,
    { type: 'check', request, ...(owner === undefined ? {} : { owner }) },
    watching,
  );
  if (answer.type === 'checked') return answer.report;
  throw failureOf(answer);
}
