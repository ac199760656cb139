import * as fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { fitGrowth, type Sample } from './fit-growth.ts';
import type { GrowthClass } from './growth-class.ts';
import { growthCurve, growthFrom } from './growth-curve.ts';

const doubling = [8, 16, 32, 64, 128];
const tens = [10, 100, 1000, 10_000];
const sample = (sizes: readonly number[], cost: (n: number) => number): Sample[] =>
  sizes.map((n) => [n, cost(n)]);

/** Comparisons of a top-down merge sort in its worst case. */
function mergeSortSteps(n: number): number {
  return n <= 1 ? 0 : mergeSortSteps(Math.floor(n / 2)) + mergeSortSteps(Math.ceil(n / 2)) + n - 1;
}

/** Calls made by the recursive Fibonacci function. */
function fibonacciCalls(n: number): number {
  return n < 2 ? 1 : 1 + fibonacciCalls(n - 1) + fibonacciCalls(n - 2);
}

describe('counted steps', () => {
  test.each<[string, GrowthClass, Sample[]]>([
    ['a set look-up that misses: always 0', 'O(1)', sample(tens, () => 0)],
    ['a dict look-up that hits: always 1', 'O(1)', sample(tens, () => 1)],
    ['one collision now and then', 'O(1)', sample(doubling, (n) => (n === 32 ? 2 : 1))],
    ['bisection', 'O(log n)', sample(tens, (n) => Math.ceil(Math.log2(n + 1)))],
    ['bisection of powers of two', 'O(log n)', sample([1024, 2048, 4096, 8192], (n) => Math.log2(n) + 1)],
    ['a list scan that misses', 'O(n)', sample(tens, (n) => n)],
    ['min(): n − 1', 'O(n)', sample(doubling, (n) => n - 1)],
    ['a scan after a large fixed cost', 'O(n)', sample(doubling, (n) => n + 500)],
    ['n inserts, each hashed once', 'O(n)', sample([100, 200, 400], (n) => n)],
    [
      'a set whose keys all collide: n and some probes',
      'O(n)',
      [
        [50, 93],
        [100, 171],
        [200, 280],
        [500, 552],
        [1000, 1100],
      ],
    ],
    ['n log2 n', 'O(n log n)', sample(doubling, (n) => n * Math.log2(n))],
    ['merge sort', 'O(n log n)', sample([64, 256, 1024, 4096], mergeSortSteps)],
    ['merge sort, three sizes', 'O(n log n)', sample([100, 1000, 10_000], mergeSortSteps)],
    [
      'sorted(shuffled) as CPython counts it',
      'O(n log n)',
      [
        [64, 299],
        [256, 1709],
        [1024, 8954],
        [4096, 43_960],
      ],
    ],
    ['n²', 'O(n²)', sample(doubling, (n) => n * n)],
    ['every pair once: n(n−1)/2', 'O(n²)', sample(doubling, (n) => (n * (n - 1)) / 2)],
    [
      'insertion sort of a shuffled list',
      'O(n²)',
      [
        [32, 262],
        [64, 1043],
        [128, 4020],
        [256, 16_500],
      ],
    ],
    ['three sizes, n(n+1)/2', 'O(n²)', sample([10, 20, 40], (n) => (n * (n + 1)) / 2)],
    ['every subset: 2ⁿ', 'O(2ⁿ)', sample([4, 6, 8, 10, 12], (n) => 2 ** n)],
    ['towers of Hanoi: 2ⁿ − 1', 'O(2ⁿ)', sample([3, 6, 9, 12], (n) => 2 ** n - 1)],
    ['recursive Fibonacci', 'O(2ⁿ)', sample([6, 10, 14, 18], fibonacciCalls)],
  ])('%s is %s', (_, growth, samples) => {
    expect(fitGrowth(samples)).toBe(growth);
    expect(fitGrowth(samples.toReversed())).toBe(growth);
  });

  const sizes = fc.uniqueArray(fc.integer({ min: 2, max: 5000 }), { minLength: 4, maxLength: 8 });

  test('a quadratic is n², whatever its lower terms', () => {
    const coefficient = fc.integer({ min: 0, max: 1000 });
    fc.assert(
      fc.property(sizes, fc.integer({ min: 1, max: 1000 }), coefficient, coefficient, (ns, a, b, c) => {
        fc.pre(Math.max(...ns) > 2 * Math.min(...ns));
        const samples = sample(ns, (n) => (a * n * (n + 1)) / 2 + b * n + c);
        fc.pre(Math.max(...samples.map(([, y]) => y)) > 1.2 * Math.min(...samples.map(([, y]) => y)) + 1);
        expect(fitGrowth(samples)).toBe('O(n²)');
      }),
    );
  });

  test('a straight line is n, whatever it starts from', () => {
    fc.assert(
      fc.property(sizes, fc.integer({ min: 1, max: 1000 }), fc.integer({ min: 0, max: 1000 }), (ns, a, b) => {
        const samples = sample(ns, (n) => a * n + b);
        fc.pre(Math.max(...samples.map(([, y]) => y)) > 1.2 * Math.min(...samples.map(([, y]) => y)) + 1);
        expect(fitGrowth(samples)).toBe('O(n)');
      }),
    );
  });

  test('a constant is O(1)', () => {
    fc.assert(
      fc.property(sizes, fc.nat(), (ns, c) => {
        expect(fitGrowth(sample(ns, () => c))).toBe('O(1)');
      }),
    );
  });
});

describe('timed operations', () => {
  const sizes = [2 ** 14, 2 ** 16, 2 ** 18, 2 ** 20];

  test.each<[string, GrowthClass, number]>([
    ['dict[k], random keys', 'O(1)', 0.05],
    ['int + int of one digit', 'O(1)', 0.21],
    ['str.find miss', 'O(n)', 0.83],
    ['dict.copy(), 3.9', 'O(n)', 1.25],
    ['list + list with both cores busy', 'O(n)', 1.49],
    ['sort of random floats, which a clock cannot tell from n', 'O(n)', 1.41],
    ['str.find worst case, 3.9, with both cores busy', 'O(n²)', 1.76],
    ['nested loops', 'O(n²)', 1.84],
    ['s += x with an alias, with both cores busy', 'O(n²)', 2.55],
  ])('%s is %s', (_, growth, slope) => {
    const samples = sample(sizes, (n) => 3e-8 * n ** slope);
    expect(fitGrowth(samples, { exact: false })).toBe(growth);
  });

  test('noise of a quarter does not move the class', () => {
    const noise = fc.array(fc.double({ min: 0.8, max: 1.25, noNaN: true }), { minLength: 4, maxLength: 4 });
    fc.assert(
      fc.property(
        noise,
        fc.constantFrom(
          ...([
            ['O(1)', 0],
            ['O(n)', 1],
            ['O(n²)', 2],
          ] as const),
        ),
        (factors, [growth, slope]) => {
          const samples = sizes.map((n, i): Sample => [n, 1e-8 * n ** slope * (factors[i] ?? 1)]);
          expect(fitGrowth(samples, { exact: false })).toBe(growth);
        },
      ),
    );
  });
});

test('two points decide nothing', () => {
  expect(() =>
    fitGrowth([
      [1, 1],
      [2, 2],
    ]),
  ).toThrow('at least three samples');
});

describe('growthCurve', () => {
  test('goes through the points of its own class', () => {
    const curve = growthCurve(
      'O(n)',
      sample(doubling, (n) => 2 * n + 3),
      [10, 1000],
    );
    expect(curve.map(([n, cost]) => [n, Math.round(cost)])).toEqual([
      [10, 23],
      [1000, 2003],
    ]);
  });

  test('leaves out what cannot be drawn', () => {
    const curve = growthCurve(
      'O(2ⁿ)',
      sample([4, 8, 12], (n) => 2 ** n),
      [10, 10_000],
    );
    expect(curve.map(([n]) => n)).toEqual([10]);
  });
});

describe('growthFrom', () => {
  test.each<[GrowthClass, number]>([
    ['O(1)', 10],
    ['O(log n)', 20],
    ['O(n)', 40],
    ['O(n log n)', 80],
    ['O(n²)', 160],
    ['O(2ⁿ)', 10 * 2 ** 12],
  ])('%s from 10 at n = 4 comes to %i at n = 16', (growth, cost) => {
    const [point] = growthFrom(growth, [4, 10], [16]);
    expect(point?.[1]).toBeCloseTo(cost);
  });
});
