import { expect, it } from 'vitest';

import { aCard } from '../../tests/fixtures/card.ts';
import { nextLook } from './next-look.ts';
import type { Card } from './types.ts';

const rule = { timeZone: 'Europe/Vienna', rolloverHour: 4 };
const evening = Date.parse('2026-11-22T18:00:00Z');
const day = '2026-11-22';
const inSteps = (due: string): Card =>
  aCard('in-steps', { state: 'learning', due: Date.parse(due), dueDay: day, lastDay: day });

it.each<[string, Card | null, number, string]>([
  ['no card', null, evening, '2026-11-23T03:00:00.000Z'],
  ['a card in ten minutes', inSteps('2026-11-22T18:10:00Z'), evening, '2026-11-22T18:10:00.000Z'],
  ['a step longer than the day', inSteps('2026-12-30T18:00:00Z'), evening, '2026-11-23T03:00:00.000Z'],
  [
    'a card put aside for today',
    { ...inSteps('2026-11-22T17:00:00Z'), buriedUntil: '2026-11-23' },
    evening,
    '2026-11-23T03:00:00.000Z',
  ],
  ['a card in review', aCard('tomorrow'), evening, '2026-11-23T03:00:00.000Z'],
  ['after midnight', null, Date.parse('2026-11-23T01:00:00Z'), '2026-11-23T03:00:00.000Z'],
  ['at the rollover', null, Date.parse('2026-11-23T03:00:00Z'), '2026-11-24T03:00:00.000Z'],
  // Clocks are put back in the night.
  ['in autumn', null, Date.parse('2026-10-24T18:00:00Z'), '2026-10-25T03:00:00.000Z'],
])('%s', (_, next, now, expected) => {
  expect(new Date(nextLook(next, now, rule)).toISOString()).toBe(expected);
});
