import { expect, it } from 'vitest';

import { isSameClock } from './same-clock.ts';

it.each([
  ['Europe/Vienna', 'Europe/Vienna', true],
  ['Europe/Vienna', 'Europe/Paris', true],
  ['UTC', 'Atlantic/Reykjavik', true],
  ['Europe/Vienna', 'Asia/Tokyo', false],
  // In November both are an hour ahead of UTC; in summer only one is.
  ['Europe/Vienna', 'Africa/Lagos', false],
  ['Africa/Lagos', 'Europe/Vienna', false],
])('%s and %s: %s', (a, b, same) => {
  expect(isSameClock(a, b, Date.parse('2026-11-22T12:00:00Z'))).toBe(same);
});
