import type { GrowthClass } from './growth-class.ts';

/** A growth class as a function: the cost is `scale · shape(n) + offset`. */
export interface GrowthModel {
  readonly growth: GrowthClass;
  readonly shape: (n: number) => number;
}

/** One model per class, smallest class first. */
export const GROWTH_MODELS: readonly GrowthModel[] = [
  { growth: 'O(1)', shape: () => 0 },
  { growth: 'O(log n)', shape: (n) => Math.log2(n) },
  { growth: 'O(n)', shape: (n) => n },
  { growth: 'O(n log n)', shape: (n) => n * Math.log2(n) },
  { growth: 'O(n²)', shape: (n) => n * n },
  { growth: 'O(2ⁿ)', shape: (n) => 2 ** n },
];

/** A model with its numbers filled in. */
export interface ModelFit {
  /** Root of the mean squared relative error. Infinite where the class cannot be fitted to these samples. */
  readonly error: number;
  /** The cost the model expects for n; never negative. */
  readonly predict: (n: number) => number;
}

/**
 * The best fit of one class by least squares of the *relative* error, so that small n counts as much as large n. The
 * exponential class stands for every base: recursive Fibonacci grows by 1.6 a step, and is meant.
 */
export function fitModel(model: GrowthModel, samples: readonly (readonly [number, number])[]): ModelFit {
  const predict = model.growth === 'O(2ⁿ)' ? exponential(samples) : affine(model, samples);
  return { error: relativeError(predict, samples), predict };
}

/** Costs of zero are weighed as one, since nothing is relative to zero. */
function weight(cost: number): number {
  return cost > 0 ? 1 / cost : 1;
}

function relativeError(
  predict: (n: number) => number,
  samples: readonly (readonly [number, number])[],
): number {
  const squares = samples.map(([n, cost]) => ((predict(n) - cost) * weight(cost)) ** 2);
  const mean = squares.reduce((sum, square) => sum + square, 0) / squares.length;
  return Number.isFinite(mean) ? Math.sqrt(mean) : Infinity;
}

/** Weighted linear regression of the cost on the shape; flat where the cost does not rise with it. */
function affine(model: GrowthModel, samples: readonly (readonly [number, number])[]): (n: number) => number {
  let [w, wx, wy, wxx, wxy] = [0, 0, 0, 0, 0];
  for (const [n, cost] of samples) {
    const x = model.shape(n);
    const square = weight(cost) ** 2;
    w += square;
    wx += square * x;
    wy += square * cost;
    wxx += square * x * x;
    wxy += square * x * cost;
  }
  const spread = w * wxx - wx * wx;
  const scale = spread > 0 ? Math.max(0, (w * wxy - wx * wy) / spread) : 0;
  const offset = (wy - scale * wx) / w;
  return (n) => Math.max(0, scale * model.shape(n) + offset);
}

/** Regression of the logarithm of the cost on n; the base is at least 1.2, or it would mimic slow growth. */
function exponential(samples: readonly (readonly [number, number])[]): (n: number) => number {
  const points = samples.map(([n, cost]) => [n, Math.log(Math.max(cost, 1e-12))] as const);
  const meanX = points.reduce((sum, [x]) => sum + x, 0) / points.length;
  const meanY = points.reduce((sum, [, y]) => sum + y, 0) / points.length;
  const rise = points.reduce((sum, [x, y]) => sum + (x - meanX) * (y - meanY), 0);
  const run = points.reduce((sum, [x]) => sum + (x - meanX) ** 2, 0);
  const rate = Math.max(Math.log(1.2), rise / run);
  return (n) => Math.exp(meanY + rate * (n - meanX));
}
