import * as fc from 'fast-check';
import { expect, test } from 'vitest';

import { chooseInterval, DAY_SHARES, DEFAULT_SPREADING, type Spreading } from './choose-interval.ts';
import { addDays } from './learner-day.ts';

/** A Sunday. */
const DAY = '2026-11-22';
const RANGE = { exact: 10, shortest: 8, longest: 12 };
const nothing = () => 0;
const only = (...free: number[]) => {
  const days = new Set(free.map((interval) => addDays(DAY, interval)));
  return (day: string) => (days.has(day) ? 0 : 3);
};

test.each<[string, Partial<Spreading>, (day: string) => number, number]>([
  ['the exact day, where all are as free', {}, nothing, 10],
  ['the freest day', {}, only(12), 12],
  ['of free days the nearest', {}, only(8, 11), 11],
  ['of nearest ones the sooner', {}, only(9, 11), 9],
  ['the exact day, without fuzz', { fuzz: false }, only(12), 10],
  [
    // Ten days from a Sunday is a Wednesday.
    'no day that shall have the fewest, unless it must',
    { weekdays: ['usual', 'usual', 'fewest', 'usual', 'usual', 'usual', 'usual'] },
    nothing,
    9,
  ],
  [
    'a day of fewer at half the load',
    { weekdays: ['usual', 'usual', 'fewer', 'usual', 'usual', 'usual', 'usual'] },
    only(10),
    10,
  ],
])('takes %s', (_, over, due, interval) => {
  expect(chooseInterval(RANGE, DAY, { ...DEFAULT_SPREADING, ...over }, due, 0)).toBe(interval);
});

test.each([
  [0, 8],
  [0.5, 10],
  [0.999, 12],
])('unbalanced, a chance of %d decides: %d days', (chance, interval) => {
  const spreading = { ...DEFAULT_SPREADING, balance: false };
  expect(chooseInterval(RANGE, DAY, spreading, only(9), chance)).toBe(interval);
});

test('what a target shortened is spread, whatever was chosen', () => {
  const exactly = { ...DEFAULT_SPREADING, fuzz: false, balance: false };
  expect(chooseInterval({ ...RANGE, isShortened: true }, DAY, exactly, only(12), 0)).toBe(12);
});

test('never leaves the range', () => {
  const anything = fc.record({
    fuzz: fc.boolean(),
    balance: fc.boolean(),
    weekdays: fc.array(fc.constantFrom(...DAY_SHARES), { minLength: 7, maxLength: 7 }),
  });
  fc.assert(
    fc.property(
      anything,
      fc.integer({ min: 1, max: 400 }),
      fc.nat(40),
      fc.nat(40),
      fc.array(fc.nat(50), { minLength: 1 }),
      fc.double({ min: 0, max: 0.999, noNaN: true }),
      (spreading, shortest, below, above, loads, chance) => {
        const range = { shortest, exact: shortest + below, longest: shortest + below + above };
        const due = (day: string) => loads[Number(day.slice(-2)) % loads.length] ?? 0;
        const chosen = chooseInterval(range, DAY, spreading, due, chance);
        expect(chosen).toBeGreaterThanOrEqual(shortest);
        expect(chosen).toBeLessThanOrEqual(range.longest);
      },
    ),
  );
});
