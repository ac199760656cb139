import * as fc from 'fast-check';
import { describe, expect, it } from 'vitest';

import { correctInstants, skewOf } from './correct-instants.ts';

const NOW = 1_800_000_000_000;
const HOUR = 3_600_000;

describe('correctInstants', () => {
  it.each<[string, number[], { theirs: number; since?: number }, number[]]>([
    ['a right clock: nothing changes', [NOW - HOUR, NOW - 5], { theirs: NOW }, [NOW - HOUR, NOW - 5]],
    ['a minute off: nothing changes', [NOW - HOUR], { theirs: NOW - 60_000 }, [NOW - HOUR]],
    ['an hour behind', [NOW - 2 * HOUR], { theirs: NOW - HOUR }, [NOW - HOUR]],
    ['a year ahead', [NOW + 365 * 24 * HOUR - 7], { theirs: NOW + 365 * 24 * HOUR }, [NOW - 7]],
    ['later than now: now, in their order', [NOW + 9, NOW + 5], { theirs: NOW }, [NOW, NOW - 1]],
    [
      'a clock that stood at 1970 and was put right since: not before the device was last empty',
      [5, 9],
      { theirs: NOW, since: NOW - HOUR },
      [NOW - HOUR, NOW - HOUR + 1],
    ],
    ['a bound that lies in the future is none', [NOW - 5], { theirs: NOW, since: NOW + HOUR }, [NOW]],
  ])('%s', (_, instants, { theirs, since = 0 }, expected) => {
    const corrected = correctInstants(instants, { theirs, now: NOW, since });
    expect(instants.map((at) => corrected.get(at))).toEqual(expected);
  });

  it('never leaves the bounds, and keeps the order, whatever the clock said', () => {
    const instant = fc.integer({ min: 0, max: 2 * NOW });
    fc.assert(
      fc.property(fc.array(instant, { minLength: 1 }), instant, instant, (instants, theirs, since) => {
        const corrected = correctInstants(instants, { theirs, now: NOW, since });
        const ordered = [...new Set(instants)].toSorted((a, b) => a - b).map((at) => corrected.get(at) ?? -1);
        for (const [place, at] of ordered.entries()) {
          expect(at).toBeLessThanOrEqual(NOW);
          expect(at).toBeGreaterThanOrEqual(Math.min(since, NOW));
          expect(at).toBeGreaterThanOrEqual(ordered[place - 1] ?? 0);
        }
      }),
      { numRuns: 500 },
    );
  });
});

it('a clock that is right within two minutes is not corrected', () => {
  expect(skewOf({ theirs: NOW - 120_000, now: NOW })).toBe(0);
  expect(skewOf({ theirs: NOW - 120_001, now: NOW })).toBe(120_001);
});
