import { median } from '#domain/median.ts';

/** Fewer answers say nothing about what is usual. */
const AT_LEAST = 5;

/** How many of the latest answers count: what was usual long ago is so no more. */
export const USUAL_OF_LAST = 50;

/**
 * What a learner usually needs for a kind of exercise (ms): the median of their right answers.
 * @param elapsed Times of the right answers of that kind (ms), the latest `USUAL_OF_LAST`, in any order.
 * @returns null while there are too few.
 */
export function usualTime(elapsed: readonly number[]): number | null {
  return elapsed.length < AT_LEAST ? null : (median(elapsed) ?? null);
}
