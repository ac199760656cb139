import { expect, test } from 'vitest';

import { aCard } from '../../tests/fixtures/card.ts';
import { retrievability } from './fsrs.ts';

const rule = { timeZone: 'Europe/Vienna', rolloverHour: 4 };
const on = (day: string) => retrievability(card, Date.parse(`${day}T18:00:00Z`), { dayRule: rule });

/** Last answered on 12 November, with a stability of ten days. */
const card = aCard('list-size');

test('retrievability is one on the day itself, falls from day to day, and is 90 % after the stability', () => {
  expect(on('2026-11-12')).toBe(1);
  expect(on('2026-11-13')).toBeLessThan(1);
  expect(on('2026-11-20')).toBeLessThan(on('2026-11-15'));
  expect(on('2026-11-22')).toBeCloseTo(0.9, 6);
});
