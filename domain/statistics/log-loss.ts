/** The chance that was given to remembering, and whether it was remembered. */
export interface Recall {
  /** From 0 to 1. */
  readonly chance: number;
  readonly remembered: boolean;
}

/** No chance is taken to be nearer to 0 or 1 than this: one surprise would count for ever. */
const NEAREST = 1e-6;

/**
 * How badly chances foretold what happened: the mean of −ln(the chance given to what happened). 0 is all-knowing, ln 2 = 0.69
 * a coin. I. J. Good, "Rational decisions", Journal of the Royal Statistical Society B 14, 1952; what FSRS is fitted by and
 * compared with. Null without recalls.
 */
export function logLoss(recalls: readonly Recall[]): number | null {
  if (recalls.length === 0) return null;
  const sum = recalls.reduce((total, { chance, remembered }) => {
    const given = remembered ? chance : 1 - chance;
    return total - Math.log(Math.min(1 - NEAREST, Math.max(NEAREST, given)));
  }, 0);
  return sum / recalls.length;
}

/** The chance that was typically (as a geometric mean) given to what happened, from 0 to 1: a log-loss that reads as a share. */
export function typicalChance(loss: number): number {
  return Math.exp(-loss);
}
