import path from 'node:path';
import { Worker } from 'node:worker_threads';

import type { AppError } from '#server/errors.ts';

import type { Budget } from './budget.ts';
import { importError } from './import-error.ts';
import { mostOfFrame } from './zstd-frame.ts';

/** A hundred megabytes take two seconds. */
const AT_MOST_MS = 15_000;

/** In a thread of its own: a few bytes can say to copy for minutes, and nothing else would get its turn. */
const THREAD = `
  const { parentPort, workerData } = require('node:worker_threads');
  const { decompress } = require(workerData.fzstd);
  const unpacked = new Uint8Array(workerData.most);
  decompress(workerData.bytes, unpacked);
  parentPort.postMessage(unpacked, [unpacked.buffer]);
`;

/**
 * What a Zstandard frame holds; up to 128 KB of zeros may follow it.
 * @throws AppError when it is damaged, takes too long, or unpacks to more than the budget allows.
 */
export async function unzstd(bytes: Uint8Array, budget: Budget): Promise<Uint8Array> {
  const most = mostOfFrame(bytes);
  if (most === null) throw damaged();
  budget.spend(most);
  const fzstd = path.join(/* turbopackIgnore: true */ process.cwd(), 'node_modules/fzstd');
  const worker = new Worker(THREAD, { eval: true, workerData: { fzstd, bytes, most } });
  try {
    return await new Promise<Uint8Array>((resolve, reject) => {
      const timer = setTimeout(() => reject(damaged()), AT_MOST_MS);
      worker.on('exit', () => clearTimeout(timer));
      worker.once('message', resolve);
      worker.once('error', () => reject(damaged()));
    });
  } finally {
    await worker.terminate();
  }
}

function damaged(): AppError {
  return importError('The collection in this package is damaged. Export it from Anki again.');
}
