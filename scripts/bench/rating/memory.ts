import type { Rating } from '#domain/scheduling/types.ts';

/*
 * The memory of a simulated learner: FSRS-6 as its authors write it down
 * (https://github.com/open-spaced-repetition/awesome-fsrs/wiki/The-Algorithm), on its own, so that nothing of how Heapwise
 * schedules can leak into the truth. `memory.test.ts` holds it against the scheduler.
 */

/** What is remembered of one idea. */
export interface Memory {
  readonly stability: number;
  readonly difficulty: number;
}

const GRADES: Readonly<Record<Rating, number>> = { again: 1, hard: 2, good: 3, easy: 4 };
const LEAST_STABILITY = 0.001;

/** The chance that it is remembered after so many days. */
export function chanceAfter({ stability }: Memory, days: number, weights: readonly number[]): number {
  const decay = at(weights, 20);
  const factor = 0.9 ** (-1 / decay) - 1;
  return (1 + (factor * days) / stability) ** -decay;
}

/** The memory after a first meeting. `gift` multiplies how long it lasts: some ideas stick. */
export function firstMemory(rating: Rating, weights: readonly number[], gift = 1): Memory {
  const grade = GRADES[rating];
  return { stability: at(weights, grade - 1) * gift, difficulty: clamp(firstDifficulty(grade, weights)) };
}

/** The memory after one more answer, so many days after the last. */
export function nextMemory(
  before: Memory,
  rating: Rating,
  days: number,
  weights: readonly number[],
  gift = 1,
): Memory {
  const grade = GRADES[rating];
  return {
    stability: Math.max(LEAST_STABILITY, nextStability(before, grade, days, weights, gift)),
    difficulty: nextDifficulty(before.difficulty, grade, weights),
  };
}

function nextStability(
  before: Memory,
  grade: number,
  days: number,
  weights: readonly number[],
  gift: number,
): number {
  const { stability, difficulty } = before;
  const w = (place: number) => at(weights, place);
  if (days === 0) {
    const growth = Math.exp(w(17) * (grade - 3 + w(18))) * stability ** -w(19);
    return stability * (grade >= 2 ? Math.max(1, growth) : growth);
  }
  const forgotten = 1 - chanceAfter(before, days, weights);
  if (grade === 1) {
    const left = w(11) * difficulty ** -w(12) * ((stability + 1) ** w(13) - 1) * Math.exp(w(14) * forgotten);
    return Math.min(left, stability / Math.exp(w(17) * w(18)));
  }
  const ease = grade === 2 ? w(15) : grade === 4 ? w(16) : 1;
  const growth = Math.exp(w(8)) * (11 - difficulty) * stability ** -w(9) * Math.expm1(w(10) * forgotten);
  return stability * (1 + growth * ease * gift);
}

function firstDifficulty(grade: number, weights: readonly number[]): number {
  return at(weights, 4) - Math.exp(at(weights, 5) * (grade - 1)) + 1;
}

function nextDifficulty(difficulty: number, grade: number, weights: readonly number[]): number {
  const change = -at(weights, 6) * (grade - 3);
  const damped = difficulty + (change * (10 - difficulty)) / 9;
  const back = at(weights, 7);
  return clamp(back * firstDifficulty(4, weights) + (1 - back) * damped);
}

function clamp(difficulty: number): number {
  return Math.min(10, Math.max(1, difficulty));
}

function at(weights: readonly number[], place: number): number {
  return weights[place] ?? Number.NaN;
}
