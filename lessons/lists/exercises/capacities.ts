import { wordBytes } from '#lessons/numbers/exercises/told.ts';
import type { EnvironmentId } from '#domain/python/environment.ts';

/** How many slots a list of `length` gets when it has to grow to that length. */
export type GrowthRule = (length: number, before: number) => number;

/** `list_resize` of 3.9 and later: an eighth more, and some, in steps of four. */
export const currentRule: GrowthRule = (length) => (length + (length >> 3) + 6) & ~3;

/** `list_resize` up to 3.8. */
export const oldRule: GrowthRule = (length) => length + (length >> 3) + (length < 9 ? 3 : 6);

/** The guide's formula as it stands: from the old number of slots, not from the length that is asked for. */
export const guideRule: GrowthRule = (_, before) => before + (before >> 3) + (before < 9 ? 3 : 6);

/** Twice as many, as in many textbooks. */
export const doublingRule: GrowthRule = (_, before) => Math.max(1, 2 * before);

/** The steps after `from`, up to `count`, at which a list that gains `gain` items a step, one by one, gets more slots. */
export function growthSteps(rule: GrowthRule, from: number, count: number, gain = 1): readonly number[] {
  const found: number[] = [];
  let slots = 0;
  for (let step = 1; found.length < count; step += 1) {
    const before = slots;
    for (let length = (step - 1) * gain + 1; length <= step * gain; length += 1) {
      if (length > slots) slots = rule(length, slots);
    }
    if (slots > before && step > from) found.push(step);
  }
  return found;
}

/** The slots of a list that reached `length` by appending under `rule`. */
export function slotsAfterAppends(rule: GrowthRule, length: number): number {
  let slots = 0;
  for (let n = 1; n <= length; n += 1) if (n > slots) slots = rule(n, slots);
  return slots;
}

/** Bytes of a list with so many slots, the collector's header included: three words, two more in front, and the slots. */
export function listBytes(slots: number, environment: EnvironmentId): number {
  const word = wordBytes(environment);
  return (word === 4 ? 28 : 56) + slots * word;
}
