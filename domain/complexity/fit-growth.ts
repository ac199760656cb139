import type { GrowthClass } from './growth-class.ts';
import { fitModel, GROWTH_MODELS } from './growth-model.ts';
import { polynomialDegree } from './polynomial-degree.ts';

/** One measurement: n, and the steps counted (or the seconds taken) for it. */
export type Sample = readonly [n: number, cost: number];

/**
 * The class that the cost grows with.
 *
 * `exact: true` (the default) is for counted steps, which repeat to the last unit: small differences count, so n log n is
 * told from n. `exact: false` is for seconds: only the slope on a log-log scale is trusted, and n log n is never answered,
 * since no clock tells it from n over a range that fits into memory.
 *
 * @throws {RangeError} with fewer than three samples: two points fit every class.
 */
export function fitGrowth(
  samples: readonly Sample[],
  { exact }: { exact: boolean } = { exact: true },
): GrowthClass {
  if (samples.length < 3) throw new RangeError('fitting a growth class needs at least three samples');
  const sorted = samples.toSorted(([a], [b]) => a - b);
  return exact ? fitCounts(sorted) : fitSeconds(sorted);
}

const BY_DEGREE = ['O(1)', 'O(n)', 'O(n²)'] as const;

/** A class is preferred to a larger one that fits hardly better: this factor, and this relative error, are "hardly". */
const HARDLY_BETTER = { factor: 1.25, error: 0.005 };

function fitCounts(samples: readonly Sample[]): GrowthClass {
  if (hardlyMoves(samples)) return 'O(1)';
  const degree = polynomialDegree(samples);
  if (degree !== null) return BY_DEGREE[degree];

  const fits = GROWTH_MODELS.map((model) => ({
    growth: model.growth,
    error: fitModel(model, samples).error,
  }));
  const best = Math.min(...fits.map((fit) => fit.error));
  const chosen = fits.find((fit) => fit.error <= best * HARDLY_BETTER.factor + HARDLY_BETTER.error);
  if (chosen === undefined) throw new RangeError('growth samples must be finite numbers');
  return chosen.growth;
}

/** One more or less collision in a hash table is not growth. */
function hardlyMoves(samples: readonly Sample[]): boolean {
  const costs = samples.map(([, cost]) => cost);
  return Math.max(...costs) <= 1.15 * Math.min(...costs) + 1;
}

/**
 * Slopes measured for known operations: constant below 0.2, linear 0.7 to 1.3 (1.5 on a busy machine; sorting 1.4),
 * quadratic 1.75 to 2.5. The borders lie in the gaps.
 */
function fitSeconds(samples: readonly Sample[]): GrowthClass {
  const slope = logLogSlope(samples);
  if (slope < 0.4) return 'O(1)';
  if (slope < 1.5) return 'O(n)';
  if (slope < 3) return 'O(n²)';
  return 'O(2ⁿ)';
}

/** By how much the logarithm of the cost rises per unit of the logarithm of n: the exponent of a power law. */
export function logLogSlope(samples: readonly Sample[]): number {
  const points = samples.map(
    ([n, cost]) => [Math.log(n), Math.log(Math.max(cost, Number.MIN_VALUE))] as const,
  );
  const meanX = points.reduce((sum, [x]) => sum + x, 0) / points.length;
  const meanY = points.reduce((sum, [, y]) => sum + y, 0) / points.length;
  const rise = points.reduce((sum, [x, y]) => sum + (x - meanX) * (y - meanY), 0);
  const run = points.reduce((sum, [x]) => sum + (x - meanX) ** 2, 0);
  return rise / run;
}
