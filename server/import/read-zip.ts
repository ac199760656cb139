import { unzipSync } from 'fflate';

import { AppError } from '#server/errors.ts';

import type { Budget } from './budget.ts';
import { importError } from './import-error.ts';

const FILES_AT_MOST = 20_000;

/** Whether these bytes begin as a zip does. */
export function isZip(bytes: Uint8Array): boolean {
  return bytes[0] === 0x50 && bytes[1] === 0x4b && bytes[2] === 3 && bytes[3] === 4;
}

/**
 * Some files of a zip, by name; what is not in it is absent. They are found by the list at its end: what is compressed may look
 * like the beginning of a file. No file gets more room than that list says, so what it says is what is counted.
 * @throws AppError when it is damaged or unpacks to more than the budget allows.
 */
export function readZip(
  bytes: Uint8Array,
  wanted: readonly string[],
  budget: Budget,
): ReadonlyMap<string, Uint8Array> {
  const left = new Set(wanted);
  let files = 0;
  try {
    const found = unzipSync(bytes, {
      filter({ name, originalSize }) {
        files += 1;
        if (files > FILES_AT_MOST) throw importError('There are too many files in this one.', 413);
        // A name that comes twice is read once.
        if (!left.delete(name)) return false;
        budget.spend(originalSize);
        return true;
      },
    });
    return new Map(Object.entries(found));
  } catch (error) {
    if (error instanceof AppError) throw error;
    throw importError('This file is damaged: it cannot be unpacked. Download it again, or choose another.');
  }
}
