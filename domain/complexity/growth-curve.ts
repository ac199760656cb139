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
  return at.map((n) => [n, predict(n)] as const).filter(([, cost]) => Number.isFinite(cost));
}
