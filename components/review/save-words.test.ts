import { expect, it } from 'vitest';

import { savedWords, unsavedWords } from './save-words.ts';

const MINUTE = 60_000;
const NOW = 1_800_000_000_000;

it.each([
  [{ answers: 0, changes: 0 }, null],
  [{ answers: 1, changes: 3 }, '1 answer not yet saved.'],
  [{ answers: 3, changes: 0 }, '3 answers not yet saved.'],
  [{ answers: 0, changes: 1 }, '1 change not yet saved.'],
  [{ answers: 0, changes: 2 }, '2 changes not yet saved.'],
])('%j: %s', (unsaved, words) => expect(unsavedWords(unsaved)).toBe(words));

it.each([
  [null, 'Not synced yet.'],
  [NOW - MINUTE, 'Synced just now.'],
  [NOW + 3 * MINUTE, 'Synced just now.'],
  [NOW - 5 * MINUTE, 'Synced 5 minutes ago.'],
  [NOW - 300 * MINUTE, 'Synced 5 hours ago.'],
  [NOW - 6 * 1440 * MINUTE, 'Synced 6 days ago.'],
])('%s: %s', (at, words) => expect(savedWords(at, NOW)).toBe(words));
