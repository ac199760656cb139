import 'server-only';

import { differing } from '#domain/python/compare-runs.ts';
import { compareEnvironments, type EnvironmentId } from '#domain/python/environment.ts';
import type { RunEvent } from '#domain/python/run-event.ts';
import type { RunResult } from '#domain/python/run-result.ts';
import type { Interpreter } from '#sandbox/interpreters/interpreter.ts';
import { findItem } from '#server/content/lessons.ts';
import { AppError } from '#server/errors.ts';
import { interpreterFor } from '#server/python/interpreters.ts';
import { runProgram, type ProgramRun, type RunOptions } from '#server/python/run.ts';
import { readTicket } from '#server/tickets.ts';

import { runCourseCode } from './run-course-code.ts';
import { runInTurn } from './run-in-turn.ts';

/** A program to run here: which item it is about, in the learner's words, and where. */
export interface RunRequest {
  /** The item, and what the server said when the learner locked a prediction of it; null where it is about none. */
  readonly about: { readonly exercise: string; readonly instance: string; readonly ticket: string } | null;
  /** The program as the learner has it. */
  readonly code: string;
  /** Where to run it, each once. */
  readonly environments: readonly EnvironmentId[];
  /** Expressions to look at after the program's text has run. */
  readonly probes: readonly string[];
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
 * sandbox, only the course's own text runs, without probes.
 * @throws AppError if nothing has been told yet; afterwards what is not run is told as `refused`. Rejects with the
 * signal's reason if aborted.
 */
export async function runLearnerCode(
  asked: RunRequest,
  { owner, signal, tell }: LearnerRunOptions,
): Promise<void> {
  if (asked.about) requireLocked(asked.about);
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
        const { result, answers } = await runHere(interpreter, asked, options);
        results.set(environment, result);
        tellNow({ type: 'result', environment, result, answers });
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

function requireLocked({ exercise, instance, ticket }: NonNullable<RunRequest['about']>): void {
  if (!findItem(exercise, instance))
    throw new AppError('unknown-exercise', 'This exercise no longer exists. Reload the page.', 404);
  const locked = readTicket(ticket);
  if (locked?.exercise !== exercise || locked.instance !== instance)
    throw new AppError('not-locked', 'Lock a prediction first.', 403);
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

/** In a sandbox; without one, the runner runs the course's own text all the same, which it knows by its fingerprint. */
async function runHere(
  interpreter: Interpreter,
  { code, probes }: RunRequest,
  options: RunOptions & { readonly owner: string },
): Promise<ProgramRun> {
  try {
    return await runProgram(interpreter, code, { ...options, ...(probes.length > 0 ? { probes } : {}) });
  } catch (error) {
    if (!(error instanceof AppError) || error.code !== 'no-sandbox') throw error;
    return { result: await runCourseCode(interpreter, code, options), answers: null };
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
