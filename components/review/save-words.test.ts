import { expect, it } from 'vitest';

import { droppedWords, savedWords } from './save-words.ts';

const MINUTE = 60_000;
const NOW = 1_800_000_000_000;
const looked = { answers: 0, changes: 0, syncedAt: NOW, now: NOW };

it.each([
  [{}, 'Everything is saved. Synced just now.'],
  [{ answers: 1, changes: 3 }, '1 answer not yet saved. Synced just now.'],
  [{ answers: 3 }, '3 answers not yet saved. Synced just now.'],
  [{ changes: 1 }, '1 change not yet saved. Synced just now.'],
  [{ changes: 2, syncedAt: null }, '2 changes not yet saved. Not synced yet.'],
  [{ syncedAt: null }, 'Not synced yet.'],
  // Nobody has looked yet.
  [{ syncedAt: null, now: 0 }, ''],
])('%j: %s', (state, words) => expect(savedWords({ ...looked, ...state }, NOW)).toBe(words));

it.each([
  [NOW - MINUTE, 'Synced just now.'],
  [NOW + 3 * MINUTE, 'Synced just now.'],
  [NOW - 5 * MINUTE, 'Synced 5 minutes ago.'],
  [NOW - 300 * MINUTE, 'Synced 5 hours ago.'],
  [NOW - 6 * 1440 * MINUTE, 'Synced 6 days ago.'],
])('%s: %s', (syncedAt, words) => expect(savedWords({ ...looked, syncedAt }, NOW)).toContain(words));

it('names what was dropped', () => {
  expect([0, 1, 2].map(droppedWords)).toEqual([
    '',
    'One answer could not be kept: its question has changed since.',
    '2 answers could not be kept: their questions have changed since.',
  ]);
});
