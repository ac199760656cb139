import { expect, test } from 'vitest';

import { aCard } from '../../tests/fixtures/card.ts';
import { nextDue } from './next-due.ts';

const rule = { timeZone: 'UTC', rolloverHour: 0 };
const now = Date.parse('2026-11-22T18:00:00Z');

const inSteps = aCard('in-steps', {
  state: 'learning',
  due: now + 60_000,
  dueDay: '2026-11-22',
  lastDay: '2026-11-22',
});
const tomorrow = aCard('tomorrow', { dueDay: '2026-11-23' });
const overdue = aCard('overdue', { dueDay: '2026-11-20' });
const suspended = aCard('suspended', { dueDay: '2026-11-22', suspended: true });

test('what comes back next is not due yet', () => {
  expect(nextDue([tomorrow, overdue, inSteps], now, rule)?.key).toBe('in-steps');
  expect(nextDue([overdue, tomorrow], now, rule)?.key).toBe('tomorrow');
  expect(nextDue([overdue], now, rule)).toBeNull();
  expect(nextDue([], now, rule)).toBeNull();
});

test('a suspended card never comes back by itself', () => {
  expect(nextDue([suspended], now, rule)).toBeNull();
  expect(nextDue([suspended, tomorrow], now, rule)?.key).toBe('tomorrow');
});

test('a card that was put aside for today comes back tomorrow, however long it was due', () => {
  const buried = aCard('buried', { dueDay: '2026-11-20', buriedUntil: '2026-11-23' });
  expect(nextDue([buried], now, rule)).toBe(buried);
  expect(nextDue([buried, inSteps], now, rule)?.key).toBe('in-steps');
  const later = aCard('later', { dueDay: '2026-11-24' });
  expect(nextDue([later, buried], now, rule)?.key).toBe('buried');
});
