import { spawn } from 'node:child_process';
import type { ChildProcess } from 'node:child_process';
import { once } from 'node:events';
import path from 'node:path';
import { createInterface } from 'node:readline';
import type { Readable } from 'node:stream';

import { AppError } from '#server/errors.ts';

import type { BareCard } from './bare-card.ts';
import { importError } from './import-error.ts';
import type { PersonData } from './person-data.ts';
import type { ReadImport } from './read-import.ts';
import type { ReaderLine } from './reader-line.ts';

/** Bundled by `scripts/start/sandbox.mjs`. */
const READER = path.join(/* turbopackIgnore: true */ process.cwd(), '.sandbox', 'import-reader.mjs');

/** What the reader may use: 100,000 reviews with their answers take 200 megabytes, and 15 seconds on a busy machine. */
const LIMITS = { heapMegabytes: 512, ms: 60_000 };

/**
 * What is in a file (`readImport`), read by a process of its own: a few bytes can unpack to more objects than there is memory
 * for, which ends a process whatever it does, and a worker thread takes its whole process with it.
 * @throws AppError with a sentence when the file cannot be taken, or takes too much time or memory.
 */
export async function readApart(bytes: Uint8Array, limits = LIMITS): Promise<ReadImport> {
  const child = spawn(process.execPath, [`--max-old-space-size=${limits.heapMegabytes}`, READER], {
    stdio: ['pipe', 'pipe', 'ignore'],
    // Nothing of this server's environment is any use to it. (Next's types insist on NODE_ENV.)
    env: {} as NodeJS.ProcessEnv,
    timeout: limits.ms,
    killSignal: 'SIGKILL',
  });
  try {
    // One that ended early does not take the rest.
    child.stdin.on('error', () => undefined).end(bytes);
    const [read, end] = await Promise.allSettled([collect(child.stdout), endOf(child)]);
    // How it ended says why its last line is cut.
    if (end.status === 'rejected') throw end.reason;
    if (read.status === 'rejected') throw read.reason;
    return read.value;
  } finally {
    child.kill('SIGKILL');
  }
}

async function endOf(child: ChildProcess): Promise<void> {
  const [code, signal] = (await once(child, 'exit')) as [number | null, NodeJS.Signals | null];
  if (signal !== null) {
    throw importError(
      'This file takes more time or memory to read than Heapwise gives it. Choose the archive as it was downloaded.',
      413,
    );
  }
  if (code !== 0) throw new Error(`The reader of imports ended with ${code}. Is ${READER} there?`);
}

async function collect(output: Readable): Promise<ReadImport> {
  const all: BareCard[] = [];
  let own: PersonData | null = null;
  for await (const text of createInterface({ input: output, crlfDelay: Infinity })) {
    const line = JSON.parse(text) as ReaderLine;
    if ('refused' in line) throw new AppError('bad-import', line.refused, line.status);
    if ('broken' in line) throw new Error(line.broken);
    if ('data' in line) own = line.data;
    else if ('cards' in line) all.push(...line.cards);
    else if ('reviews' in line) own?.reviews.push(...line.reviews);
    else own?.attempts.push(...line.attempts);
  }
  return own === null ? { cards: all } : { data: own };
}
