import type { Outcome } from './simulate.ts';

/** The straight line that lies nearest to some points. */
interface Line {
  readonly at: (x: number) => number;
}

/**
 * By how much more answers one way of rating needs than another for knowing as much, as a share: 0.05 for 5 %. Each was
 * simulated at several desired retentions; between them, the logarithm of the answers is nearly straight over the logit of
 * what is known.
 * @param known What both shall know: from 0 to 1.
 */
export function extraCost(truth: readonly Outcome[], other: readonly Outcome[], known: number): number {
  return Math.exp(costLine(other).at(logit(known)) - costLine(truth).at(logit(known))) - 1;
}

function costLine(outcomes: readonly Outcome[]): Line {
  return line(outcomes.map(({ answers, known }) => [logit(known), Math.log(answers)]));
}

function line(points: readonly (readonly [number, number])[]): Line {
  const middle = (place: 0 | 1) => points.reduce((sum, point) => sum + point[place], 0) / points.length;
  const [x0, y0] = [middle(0), middle(1)];
  const slope =
    points.reduce((sum, [x, y]) => sum + (x - x0) * (y - y0), 0) /
    points.reduce((sum, [x]) => sum + (x - x0) ** 2, 0);
  return { at: (x) => y0 + slope * (x - x0) };
}

function logit(share: number): number {
  return Math.log(share / (1 - share));
}

/** The mean of some values, and the half width of its 95 % interval. */
export function meanAndSpread(values: readonly number[]): { readonly mean: number; readonly spread: number } {
  const mean = values.reduce((sum, value) => sum + value, 0) / values.length;
  const variance = values.reduce((sum, value) => sum + (value - mean) ** 2, 0) / (values.length - 1);
  return { mean, spread: 1.96 * Math.sqrt(variance / values.length) };
}
