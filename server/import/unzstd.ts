import { decompress } from 'fzstd';

import type { AppError } from '#server/errors.ts';

import type { Budget } from './budget.ts';
import { importError } from './import-error.ts';
import { mostOfFrame } from './zstd-frame.ts';

/**
 * What a Zstandard frame holds; up to 128 KB of zeros may follow it. A few bytes can say to copy for minutes: call it where
 * there is a limit of time.
 * @throws AppError when it is damaged, or unpacks to more than the budget allows.
 */
export function unzstd(bytes: Uint8Array, budget: Budget): Uint8Array {
  const most = mostOfFrame(bytes);
  if (most === null) throw damaged();
  budget.spend(most);
  const unpacked = new Uint8Array(most);
  try {
    decompress(bytes, unpacked);
  } catch {
    throw damaged();
  }
  return unpacked;
}

function damaged(): AppError {
  return importError('The collection in this package is damaged. Export it from Anki again.');
}
