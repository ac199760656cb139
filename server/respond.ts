import { randomUUID } from 'node:crypto';

import { ZodError } from 'zod';

import { AppError } from './errors.ts';

/** JSON that no cache keeps: what routes answer is one person's, or the answer to one prediction. */
export function json(body: unknown, status = 200, headers: Record<string, string> = {}): Response {
  return Response.json(body, { status, headers: { 'Cache-Control': 'no-store', ...headers } });
}

/**
 * Runs a route's work and turns what it throws into an answer: an AppError as its sentence, a schema's complaint as
 * 400, anything else as 500 with an id that is also in the log.
 */
export async function respond(work: () => Promise<Response>): Promise<Response> {
  try {
    return await work();
  } catch (error) {
    if (error instanceof AppError) {
      const isForNow = error.status === 429 || error.status === 503;
      const seconds = error.retryAfterSeconds ?? 60;
      const headers: Record<string, string> = isForNow ? { 'Retry-After': String(seconds) } : {};
      return json({ error: { code: error.code, message: error.message } }, error.status, headers);
    }
    if (error instanceof ZodError || error instanceof SyntaxError) {
      const message = 'The request was not understood. Reload the page and try again.';
      return json({ error: { code: 'bad-request', message } }, 400);
    }
    return json({ error: { code: 'internal', message: logFailure(error) } }, 500);
  }
}

/** Logs our bug under an id, and gives the sentence with that id for the person who met it. */
export function logFailure(error: unknown): string {
  const id = randomUUID().slice(0, 8);
  console.error(`[${id}]`, error);
  return `Something broke on our side. If it stays, report the number ${id}.`;
}
