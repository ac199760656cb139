import { median } from '#domain/median.ts';
import { observed, type Report } from '#domain/python/report.ts';

import type { Ratios } from './compare.ts';

/**
 * Of several measurements of the same speed-ups, the one whose ratios lie nearest to the medians of all: what a learner
 * measures is compared with it, and one measurement may lie at the edge of what is usual.
 * @param reports At least one.
 */
export function mostTypical(reports: readonly [Report, ...Report[]]): Report {
  const ratios = reports.map(ratiosOf);
  const medians = new Map(
    [...(ratios[0]?.keys() ?? [])].map((way) => [way, median(ratios.map((one) => one.get(way) ?? 0))]),
  );
  const distances = ratios.map((one) =>
    [...one].reduce((sum, [way, ratio]) => sum + Math.abs(Math.log(ratio / (medians.get(way) ?? ratio))), 0),
  );
  return reports[distances.indexOf(Math.min(...distances))] ?? reports[0];
}

/** The logarithm makes twice and half as fast equally far. */
function ratiosOf(report: Report): ReadonlyMap<string, number> {
  const speedup = (observed(report, 'speedup') ?? {}) as Ratios;
  return new Map(
    Object.entries(speedup).flatMap(([way, byWorkers]) =>
      Object.entries(byWorkers).map(([workers, ratio]) => [`${way} ${workers}`, ratio]),
    ),
  );
}
