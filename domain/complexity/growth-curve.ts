import type { GrowthClass } from './growth-class.ts';
import { fitModel, GROWTH_MODELS } from './growth-model.ts';

/**
 * What a class would have cost, scaled to fit the samples as well as it can: for drawing the curve beside the points.
 *
 * @param growth The class to draw; it need not be the one the samples follow.
 * @param samples `[n, cost]` as measured; the costs may be counts or seconds.
 * @param at The n to answer for; those of the samples unless given.
 * @returns `[n, cost]` in the unit of the samples. Costs too large to draw are left out.
 */
export function growthCurve(
  growth: GrowthClass,
  samples: readonly (readonly [number, number])[],
  at: readonly number[] = samples.map(([n]) => n),
): (readonly [number, number])[] {
  const model = GROWTH_MODELS.find((candidate) => candidate.growth === growth);
  if (model === undefined) throw new RangeError(`unknown growth class ${growth}`);
  const { predict } = fitModel(model, samples);
  return at.map((n) => [n, predict(n)] as const).filter(isFinitePoint);
}

/**
 * What a class would have cost, had it begun at one measured point: for showing where a wrong expectation leads.
 *
 * @returns `[n, cost]` for each n that can be drawn.
 */
export function growthFrom(
  growth: GrowthClass,
  [n0, cost0]: readonly [number, number],
  at: readonly number[],
): (readonly [number, number])[] {
  const shape = shapeOf(growth);
  const start = shape(n0);
  return at.map((n) => [n, start === 0 ? cost0 : (cost0 * shape(n)) / start] as const).filter(isFinitePoint);
}

function shapeOf(growth: GrowthClass): (n: number) => number {
  const model = GROWTH_MODELS.find((candidate) => candidate.growth === growth);
  if (model === undefined) throw new RangeError(`unknown growth class ${growth}`);
  return model.shape;
}

function isFinitePoint([, cost]: readonly [number, number]): boolean {
  return Number.isFinite(cost);
}
