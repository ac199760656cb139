import 'server-only';

import { differing } from '#domain/python/compare-runs.ts';
import { compareEnvironments, type EnvironmentId } from '#domain/python/environment.ts';
import type { RunEvent } from '#domain/python/run-event.ts';
import type { RunResult } from '#domain/python/run-result.ts';
import type { Interpreter } from '#sandbox/interpreters/interpreter.ts';
import { findItem } from '#server/content/lessons.ts';
import { AppError } from '#server/errors.ts';
import { interpreterFor } from '#server/python/interpreters.ts';
import { runProgram, type RunOptions } from '#server/python/run.ts';
import { readTicket } from '#server/tickets.ts';

import { runCourseCode } from './run-course-code.ts';
import { runInTurn } from './run-in-turn.ts';

/** A program to run here: which item's, in the learner's words, and where. */
export interface RunRequest {
  readonly exercise: string;
  readonly instance: string;
  /** What the server said when the learner locked a prediction of this item. */
  readonly ticket: string;
  /** The program as the learner has it. */
  readonly code: string;
  /** Where to run it, each once. */
  readonly environments: readonly EnvironmentId[];
}

/** For whom to run, who gives up, and who listens. */
export interface LearnerRunOptions {
  /** The person or address that it is for. */
  readonly owner: string;
  /** Cancels what runs and what waits. */
  readonly signal: AbortSignal;
  readonly tell: (event: RunEvent) => void;
}

/**
 * Runs a learner's program on each of the interpreters asked for, oldest first, and tells what happens. What an item's
 * program prints may be its answer, so a prediction of this very item must have been locked before. Where there is no
 * sandbox, only the item's own text runs.
 * @throws AppError if nothing has been told yet; afterwards what is not run is told as `refused`. Rejects with the
 * signal's reason if aborted.
 */
export async function runLearnerCode(
  asked: RunRequest,
  { owner, signal, tell }: LearnerRunOptions,
): Promise<void> {
  const item = findItem(asked.exercise, asked.instance);
  if (!item) throw new AppError('unknown-exercise', 'This exercise no longer exists. Reload the page.', 404);
  const ticket = readTicket(asked.ticket);
  if (ticket?.exercise !== asked.exercise || ticket.instance !== asked.instance) {
    throw new AppError('not-locked', 'Lock a prediction first.', 403);
  }
  const interpreters = await Promise.all(
    asked.environments.toSorted(compareEnvironments).map(getInterpreter),
  );

  let told = false;
  const tellNow = (event: RunEvent): void => {
    told = true;
    tell(event);
  };
  const results = new Map<EnvironmentId, RunResult>();
  await runInTurn({ owner, signal, onWait: () => tellNow({ type: 'queued', position: 1 }) }, async () => {
    for (const interpreter of interpreters) {
      const environment = interpreter.environment.id;
      const options = { owner, signal, onEvent: retold(environment, tellNow) };
      try {
        const result = await runHere(interpreter, asked.code, item.code, options);
        results.set(environment, result);
        tellNow({ type: 'result', environment, result });
      } catch (error) {
        if (!(error instanceof AppError) || !told) throw error;
        tellNow({ type: 'refused', environment, code: error.code, message: error.message });
      }
    }
  });
  const differs = differing([...results.values()]);
  tell({
    type: 'end',
    differs: Object.fromEntries(
      [...results.keys()].map((environment, place) => [environment, differs[place] === true]),
    ),
  });
}

async function getInterpreter(environment: EnvironmentId): Promise<Interpreter> {
  const interpreter = await interpreterFor(environment);
  if (interpreter) return interpreter;
  throw new AppError(
    'no-interpreter',
    'This server has no such interpreter. The Interpreters page lists those it has.',
    404,
  );
}

/** In a sandbox; without one, the course's own text runs all the same. */
async function runHere(
  interpreter: Interpreter,
  code: string,
  courseCode: string,
  options: RunOptions & { readonly owner: string },
): Promise<RunResult> {
  try {
    return (await runProgram(interpreter, code, options)).result;
  } catch (error) {
    if (!(error instanceof AppError) || error.code !== 'no-sandbox' || code !== courseCode) throw error;
    return runCourseCode(interpreter, code, options);
  }
}

/** A runner's words about one run, as those about one environment. */
function retold(
  environment: EnvironmentId,
  tell: (event: RunEvent) => void,
): NonNullable<RunOptions['onEvent']> {
  return (event) => {
    switch (event.type) {
      case 'queued':
        return tell(event);
      case 'started':
        return tell({ type: 'started', environment });
      case 'output':
        return tell({ type: 'output', environment, stream: event.stream, text: event.text });
    }
  };
}
