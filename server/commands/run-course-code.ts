import 'server-only';

import type { EnvironmentId } from '#domain/python/environment.ts';
import type { Report } from '#domain/python/report.ts';
import { findItem } from '#server/content/lessons.ts';
import { AppError } from '#server/errors.ts';
import { interpreterFor } from '#server/python/interpreters.ts';
import { runCheck } from '#server/python/run.ts';
import { readTicket } from '#server/tickets.ts';

/** A program to run here: which item's, in the learner's words, and where. */
export interface RunRequest {
  readonly exercise: string;
  readonly instance: string;
  readonly environment: EnvironmentId;
  /** The program as the learner has it. */
  readonly code: string;
  /** What the server said when the learner locked a prediction of this item. */
  readonly ticket?: string | undefined;
}

/**
 * Runs an item's own program and shows what it printed. Only the course's text runs on this server: what a learner
 * edited runs in their browser, because there is no sandbox here. What it prints is the answer, so a prediction of this
 * very item must have been locked before.
 * @param owner The person or address it is for.
 * @throws AppError when nothing was locked, the text is not the course's, or there is no such interpreter.
 */
export async function runCourseCode(asked: RunRequest, owner: string, signal: AbortSignal): Promise<Report> {
  const item = findItem(asked.exercise, asked.instance);
  if (!item) throw new AppError('unknown-exercise', 'This exercise no longer exists. Reload the page.', 404);
  if (asked.code !== item.code) {
    throw new AppError(
      'edited-code',
      'This server runs only the course’s own programs. Run your version in the browser, or undo your changes.',
      403,
    );
  }
  const ticket = readTicket(asked.ticket ?? '');
  if (ticket?.exercise !== asked.exercise || ticket.instance !== asked.instance) {
    throw new AppError('not-locked', 'Lock a prediction first.', 403);
  }
  const interpreter = await interpreterFor(asked.environment);
  if (!interpreter) {
    throw new AppError(
      'no-interpreter',
      'This server has no such interpreter. The Interpreters page lists those it has.',
      404,
    );
  }
  return runCheck(interpreter, { checker: 'output', code: item.code }, { signal, owner });
}
