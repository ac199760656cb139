import { LIMITS } from '#sandbox/limits.ts';
import { AppError } from '#server/errors.ts';

import type { WorkAnswer } from './runners.ts';

const KIB = 1024;

/** What a person is told of work that was not done. */
export function failureOf(answer: WorkAnswer): Error {
  switch (answer.type) {
    case 'refused':
      return refusal(answer);
    case 'lost':
      return new AppError('runner-lost', 'The machine that ran it stopped. Run it again.', 503, 1);
    case 'ran':
    case 'checked':
      return new Error(`invariant: a runner answered ${answer.type} to something else`);
  }
}

function refusal({ code, reason, waitSeconds }: Extract<WorkAnswer, { type: 'refused' }>): AppError {
  const wait = waitSeconds === 1 ? 'a second' : `${waitSeconds} seconds`;
  switch (code) {
    case 'queue-full':
      return new AppError(
        code,
        `Too many programs are waiting here. Try again in ${wait}.`,
        429,
        waitSeconds,
      );
    case 'owner-busy':
      return new AppError(
        code,
        'One of your programs runs and another waits. Stop one of them, or wait until it has ended.',
        429,
        waitSeconds,
      );
    case 'too-long':
      return new AppError(
        code,
        `The program is too long: ${LIMITS.sourceBytes / KIB} KiB are allowed here. Shorten it.`,
        413,
      );
    case 'no-interpreter':
      return new AppError(
        code,
        'This server has no such interpreter. The Interpreters page lists those it has.',
        404,
      );
    case 'not-course':
      return new AppError(
        code,
        'This server runs only the course’s own programs. Run your version in the browser, or undo your changes.',
        403,
      );
    case 'no-sandbox':
      return new AppError(
        code,
        `This server cannot run your programs now, because it could not keep them apart from each other. Run it in the browser. (${reason})`,
        503,
        waitSeconds,
      );
    case 'no-runner':
      return new AppError(code, reason, 503, waitSeconds);
    case 'draining':
      return new AppError(code, `This server is about to restart. Try again in ${wait}.`, 503, waitSeconds);
    case 'failed':
      // The reason may name what is installed here; the log is the place for it.
      console.error(`A program could not be started: ${reason}`);
      return new AppError(
        code,
        'The program could not be started; the server’s log says why. Try again in a minute.',
        503,
        waitSeconds,
      );
  }
}
