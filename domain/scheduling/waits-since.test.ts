import { expect, it } from 'vitest';

import { aCard } from '../../tests/fixtures/card.ts';
import type { Card } from './types.ts';
import { waitsSince } from './waits-since.ts';

it.each<[string, Partial<Card>, string | null]>([
  ['from its due day', {}, '2026-11-19'],
  ['not while it is suspended', { suspended: true }, null],
  ['from the day until which it was buried', { buriedUntil: '2026-11-21' }, '2026-11-21'],
  ['from its due day, though it was buried before', { buriedUntil: '2026-11-13' }, '2026-11-19'],
])('a card waits %s', (_, over, since) => {
  expect(waitsSince(aCard('a', { dueDay: '2026-11-19', ...over }))).toBe(since);
});
