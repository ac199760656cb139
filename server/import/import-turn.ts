import { AppError } from '#server/errors.ts';

import { FILE_BYTES } from './budget.ts';

interface Turns {
  last: Promise<unknown>;
  /** Bytes of files that wait. */
  waiting: number;
}

// Next may load this module more than once in a process; the turns are the same for all.
const shared = globalThis as typeof globalThis & { heapwiseImports?: Turns };

/**
 * Does the work of one import after that of all before it: each may take most of the memory there is. As much may wait as one
 * file may have.
 * @param bytes Of the file that the work holds while it waits.
 * @throws AppError 503 when more than that waits already.
 */
export async function inImportTurn<T>(bytes: number, work: () => Promise<T>): Promise<T> {
  const turns = (shared.heapwiseImports ??= { last: Promise.resolve(), waiting: 0 });
  if (turns.waiting + bytes > FILE_BYTES) {
    throw new AppError('imports-busy', 'Other files are being read. Try again in a minute.', 503);
  }
  turns.waiting += bytes;
  const start = (): Promise<T> => {
    turns.waiting -= bytes;
    return work();
  };
  const done = turns.last.then(start, start);
  turns.last = done;
  return done;
}
