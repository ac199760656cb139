import { readFileSync } from 'node:fs';

import { env } from './env.ts';

/**
 * The present instant in milliseconds since the epoch. Tests move it by writing an offset (ms) to the file that
 * `HEAPWISE_CLOCK_FILE` names, so that "tomorrow" needs no waiting.
 */
export function now(): number {
  const file = env().HEAPWISE_CLOCK_FILE;
  if (!file) return Date.now();
  return Date.now() + Number(readFileSync(/* turbopackIgnore: true */ file, 'utf8'));
}
