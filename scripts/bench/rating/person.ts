import { defaultWeights } from '#domain/scheduling/fsrs.ts';

import { seededRandom } from '#domain/seeded-random.ts';
import type { LearnerType } from './learners.ts';

/** Draws for a simulation. */
export interface Dice {
  /** From 0 to 1, below 1. */
  readonly uniform: () => number;
  /** Of a standard normal distribution. */
  readonly normal: () => number;
}

/** One simulated person: a type, and a memory of their own. */
export interface Person {
  readonly type: LearnerType;
  readonly weights: readonly number[];
  /** What someone of this memory usually needs for an answer (ms). */
  readonly paceMs: number;
  readonly seed: number;
}

/** The weights whose spread among people matters: the first stabilities, growth, and what is left after forgetting. */
const INITIAL_SPREAD = 0.35;
const GROWTH_SPREAD = 0.15;
const GROWTH_WEIGHTS = new Set([8, 10, 11, 14, 15, 16]);
/** Weights that have to stay on their side of one: a hard answer stretches less than a good one, an easy one more. */
const HARD_PENALTY = 15;
const EASY_BONUS = 16;

/** Makes dice that fall alike for the same seed. */
export function dice(seed: number): Dice {
  const uniform = seededRandom(seed);
  return {
    uniform,
    normal: () => Math.sqrt(-2 * Math.log(1 - uniform())) * Math.cos(2 * Math.PI * uniform()),
  };
}

/** Someone of this type, with true weights of their own that no scheduler is told. */
export function person(type: LearnerType, seed: number): Person {
  const { normal } = dice(seed * 7919 + 1);
  const weights = defaultWeights().map((weight, place) => {
    const spread = place < 4 ? INITIAL_SPREAD : GROWTH_WEIGHTS.has(place) ? GROWTH_SPREAD : 0;
    const own = weight * Math.exp(spread * normal());
    if (place === HARD_PENALTY) return Math.min(1, own);
    return place === EASY_BONUS ? Math.max(1, own) : own;
  });
  // A better first answer never makes a shorter memory.
  const first = weights.slice(0, 4).toSorted((a, b) => a - b);
  return { type, weights: [...first, ...weights.slice(4)], paceMs: 20_000 * Math.exp(0.3 * normal()), seed };
}
