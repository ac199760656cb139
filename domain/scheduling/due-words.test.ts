import { describe, expect, it } from 'vitest';

import { dueWords } from './due-words.ts';
import type { Card } from './types.ts';

const rule = { timeZone: 'Europe/Vienna', rolloverHour: 4 };
const now = Date.parse('2026-11-22T12:00:00Z');
const minute = 60_000;

function card(over: Partial<Card>): Card {
  return {
    key: 'k',
    state: 'review',
    due: now,
    dueDay: '2026-11-22',
    stability: 1,
    difficulty: 5,
    reps: 1,
    lapses: 0,
    step: 0,
    suspended: false,
    buriedUntil: null,
    lastReview: now,
    lastDay: '2026-11-22',
    ...over,
  };
}

describe('dueWords', () => {
  it.each([
    ['now', card({})],
    ['tomorrow', card({ dueDay: '2026-11-23' })],
    ['on Thursday, 26 November', card({ dueDay: '2026-11-26' })],
    ['on 3 May 2027', card({ dueDay: '2027-05-03' })],
    ['in 10 minutes', card({ state: 'learning', due: now + 10 * minute })],
    ['in a minute', card({ state: 'relearning', due: now + 20_000 })],
    ['in an hour', card({ state: 'learning', due: now + 61 * minute })],
    ['in 3 hours', card({ state: 'learning', due: now + 180 * minute })],
    ['tomorrow', card({ dueDay: '2026-11-20', lastDay: '2026-11-10', buriedUntil: '2026-11-23' })],
    ['tomorrow', card({ state: 'relearning', due: now - minute, buriedUntil: '2026-11-23' })],
    ['tomorrow', card({ state: 'learning', due: now + 24 * 60 * minute, dueDay: '2026-11-23' })],
    ['on Thursday, 26 November', card({ dueDay: '2026-11-26', buriedUntil: '2026-11-23' })],
    ['when you resume it', card({ suspended: true })],
  ])('says %s', (words, subject) => {
    expect(dueWords(subject, now, rule)).toBe(words);
  });
});
