import { expect, it } from 'vitest';

import { count, dayFrom, duration, percent } from './words.ts';

it.each<[string, string]>([
  [duration(0), '0\u00a0s'],
  [duration(59_000), '59\u00a0s'],
  [duration(59.6 * 60_000), '1\u00a0h 00\u00a0min'],
  [duration(3 * 3_600_000 + 5 * 60_000), '3\u00a0h 05\u00a0min'],
  [percent(0.905), '91\u00a0%'],
  [count(1, 'card'), '1 card'],
  [count(1204, 'card'), '1,204 cards'],
  [count(0, 'day in a row', 'days in a row'), '0 days in a row'],
  [dayFrom('2026-11-30', '2026-11-30'), 'today'],
  [dayFrom('2026-11-30', '2026-12-01'), 'tomorrow'],
  [dayFrom('2026-11-30', '2026-12-02'), '2 Dec'],
])('%s', (said, expected) => expect(said).toBe(expected));
