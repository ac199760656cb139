import { Unzip, UnzipInflate } from 'fflate';

import { AppError } from '#server/errors.ts';

import type { Budget } from './budget.ts';
import { importError } from './import-error.ts';

/** Read at a time (bytes): what it unpacks to is counted before the next. */
const SLICE = 16 * 1024;
const FILES_AT_MOST = 20_000;

/** Whether these bytes begin as a zip does. */
export function isZip(bytes: Uint8Array): boolean {
  return bytes[0] === 0x50 && bytes[1] === 0x4b && bytes[2] === 3 && bytes[3] === 4;
}

/**
 * Some files of a zip, by name; what is not in it is absent.
 * @throws AppError when it is damaged or unpacks to more than the budget allows.
 */
export function readZip(
  bytes: Uint8Array,
  wanted: readonly string[],
  budget: Budget,
): ReadonlyMap<string, Uint8Array> {
  const found = new Map<string, Uint8Array>();
  let files = 0;
  let open = 0;
  const unzip = new Unzip((file) => {
    files += 1;
    if (files > FILES_AT_MOST) throw importError('There are too many files in this one.', 413);
    if (!wanted.includes(file.name) || found.has(file.name)) return;
    const parts: Uint8Array[] = [];
    open += 1;
    file.ondata = (error, part, final) => {
      if (error) throw error;
      budget.spend(part.byteLength);
      parts.push(part);
      if (!final) return;
      open -= 1;
      found.set(file.name, Buffer.concat(parts));
    };
    file.start();
  });
  unzip.register(UnzipInflate);
  try {
    for (let from = 0; from < bytes.byteLength; from += SLICE) {
      const to = Math.min(bytes.byteLength, from + SLICE);
      unzip.push(bytes.subarray(from, to), to === bytes.byteLength);
    }
  } catch (error) {
    if (error instanceof AppError) throw error;
    throw damaged();
  }
  if (files === 0 || open > 0) throw damaged();
  return found;
}

function damaged(): AppError {
  return importError('This file is damaged: it cannot be unpacked. Download it again, or choose another.');
}
