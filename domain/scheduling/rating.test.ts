import { expect, test } from 'vitest';
import { ratingFor, type Effort } from './rating.ts';
import type { Rating } from './types.ts';

const usual: Effort = {
  verdict: { kind: 'correct' },
  hintsUsed: 0,
  confidence: 'fairly',
  elapsedMs: 20_000,
  usualMs: 20_000,
};

test.each<[string, Partial<Effort>, Rating | null]>([
  ['correct, fairly sure', {}, 'good'],
  ['correct, sure', { confidence: 'sure' }, 'good'],
  ['correct, sure and fast', { confidence: 'sure', elapsedMs: 8_000 }, 'easy'],
  ['correct and fast, but only fairly sure', { elapsedMs: 8_000 }, 'good'],
  ['correct, sure and fast, after a hint', { confidence: 'sure', elapsedMs: 8_000, hintsUsed: 1 }, 'hard'],
  ['correct, as a guess', { confidence: 'guess' }, 'hard'],
  ['correct, after a long interruption', { elapsedMs: 610_000 }, 'good'],
  ['correct, at an unknown speed', { confidence: 'sure', elapsedMs: 1, usualMs: null }, 'good'],
  ['correct, an hour later, at an unknown speed', { elapsedMs: 3_600_000, usualMs: null }, 'good'],
  ['close', { verdict: { kind: 'close', closeness: 0.9 }, confidence: 'sure' }, 'hard'],
  ['incorrect, whatever the closeness', { verdict: { kind: 'incorrect', closeness: 0.95 } }, 'again'],
  ['errored', { verdict: { kind: 'errored', reason: '' } }, null],
  ['inconclusive', { verdict: { kind: 'inconclusive', reason: '' } }, null],
  ['invalid', { verdict: { kind: 'invalid', reason: '' } }, null],
])('%s', (_, effort, rating) => {
  expect(ratingFor({ ...usual, ...effort })).toBe(rating);
});
