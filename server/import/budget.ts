import { importError } from './import-error.ts';

/** What a request may send (bytes): five times the archive of 100,000 reviews. */
export const FILE_BYTES = 64 * 1024 * 1024;

/** What a file may unpack to, all together (bytes): 250,000 reviews with their answers take four fifths of it. */
const UNPACKED_BYTES = 160 * 1024 * 1024;

/** Counts what a file unpacks to, so that a small one cannot fill the memory. */
export class Budget {
  #left: number;

  constructor(bytes = UNPACKED_BYTES) {
    this.#left = bytes;
  }

  /** @throws AppError when it is more than a file may unpack to. */
  spend(bytes: number): void {
    this.#left -= bytes;
    if (this.#left < 0) {
      throw importError(
        'This file unpacks to more than Heapwise takes. Choose the archive as it was downloaded.',
        413,
      );
    }
  }
}
