import { setPriority } from 'node:os';
import { Readable } from 'node:stream';
import { buffer } from 'node:stream/consumers';
import { pipeline } from 'node:stream/promises';

import { AppError } from '#server/errors.ts';

import { readImport } from './read-import.ts';
import { linesOf } from './reader-line.ts';
import type { ReaderLine } from './reader-line.ts';

// The process that `readApart` starts: a file comes in, lines go out. Everyone else goes first.
setPriority(10);
const file = await buffer(process.stdin);
await pipeline(Readable.from(textOf(file)), process.stdout);

function* textOf(bytes: Uint8Array): Generator<string> {
  for (const line of answerTo(bytes)) yield `${JSON.stringify(line)}\n`;
}

function* answerTo(bytes: Uint8Array): Generator<ReaderLine> {
  try {
    yield* linesOf(readImport(bytes));
  } catch (error) {
    if (error instanceof AppError) yield { refused: error.message, status: error.status };
    else yield { broken: error instanceof Error ? `${error.stack}` : String(error) };
  }
}
