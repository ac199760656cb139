import { expect, it } from 'vitest';

import type { Card } from '#domain/scheduling/types.ts';

import { waitingCount } from './waiting.ts';

const NOW = Date.parse('2026-11-23T17:00:00Z');
const MINUTE = 60_000;
const card = (key: string, state: Card['state'], due: number): Card => ({
  key,
  state,
  due,
  dueDay: '2026-11-23',
  stability: 5,
  difficulty: 5,
  reps: 1,
  lapses: 0,
  step: 0,
  lastReview: 0,
  lastDay: '2026-11-23',
  suspended: false,
  buriedUntil: null,
});

it('counts what waits, not what is new or was just answered', () => {
  const cards = [
    card('due', 'review', NOW),
    card('forgotten this morning', 'relearning', NOW - 61 * MINUTE),
    card('just answered wrong', 'relearning', NOW - MINUTE),
    { ...card('moved to today', 'relearning', NOW + 61 * MINUTE), lastDay: '2026-11-20' },
    card('not in the plan', 'review', NOW),
  ];
  const keys = ['forgotten this morning', 'just answered wrong', 'moved to today', 'due', 'new'];
  expect(waitingCount({ keys, fresh: ['new'], held: 0, catchUp: null }, cards, NOW)).toBe(3);
});
