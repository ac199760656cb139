import { createHash } from 'node:crypto';

/** As many words in a row as nobody shares with the source guide by chance. */
export const RUN_LENGTH = 8;

/** Digits kept of each hash: enough that two different runs agree by chance once in thousands of lessons. */
const HASH_DIGITS = 10;

/** Every run of eight words of a text, in lower case and without punctuation. */
export function wordRuns(text: string): readonly string[] {
  const words = text.toLowerCase().match(/[a-z0-9]+(?:['’][a-z]+)?/g) ?? [];
  const count = Math.max(0, words.length - RUN_LENGTH + 1);
  return Array.from({ length: count }, (_, start) => words.slice(start, start + RUN_LENGTH).join(' '));
}

/** What is kept of a run of the guide instead of its words. */
export function hashRun(run: string): string {
  return createHash('sha256').update(run).digest('hex').slice(0, HASH_DIGITS);
}

/** The hashes of `tests/fixtures/guide-runs.json`: one string, since they have the same length. */
export function splitHashes(hashes: string): ReadonlySet<string> {
  return new Set(hashes.match(new RegExp(`.{${HASH_DIGITS}}`, 'g')));
}
