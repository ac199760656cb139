import { wordBytes } from '#lessons/numbers/exercises/told.ts';
import type { EnvironmentId } from '#domain/python/environment.ts';

/** Slots inside the set object itself. */
export const SMALL_TABLE = 8;

/**
 * Where small ints lie that are added one by one to an empty set of eight slots; null where a slot stays free. Like
 * `set_add_entry`; there is no run of neighbours in so small a table.
 */
export function slotsOf(elements: readonly number[]): readonly (number | null)[] {
  const slots: (number | null)[] = Array.from({ length: SMALL_TABLE }, () => null);
  for (const element of elements) slots[probesOf(element, slots).at(-1) ?? 0] = element;
  return slots;
}

/** The slots that are looked at for `element`, until one is free. */
export function probesOf(element: number, slots: readonly (number | null)[]): readonly number[] {
  const mask = slots.length - 1;
  const looked = [element & mask];
  let perturb = element;
  for (let slot = element & mask; (slots[slot] ?? null) !== null; looked.push(slot)) {
    perturb >>= 5;
    slot = (slot * 5 + 1 + perturb) & mask;
  }
  return looked;
}

/** The slots of a set that got `length` elements one by one: four times the elements when three fifths are used. */
export function grownSlots(length: number): number {
  let slots = SMALL_TABLE;
  for (let used = 1; used <= length; used += 1) {
    if (used * 5 >= (slots - 1) * 3) slots = powerAbove(used > 50_000 ? used * 2 : used * 4);
  }
  return slots;
}

/** The smallest power of two above `least`, eight or more. */
export function powerAbove(least: number): number {
  let slots = SMALL_TABLE;
  while (slots <= least) slots *= 2;
  return slots;
}

/** Bytes of a set with a table of so many slots, the collector's header and the slots inside included. */
export function setBytes(slots: number, environment: EnvironmentId): number {
  const word = wordBytes(environment);
  return (word === 4 ? 108 : 216) + (slots > SMALL_TABLE ? slots * 2 * word : 0);
}

/** The first lengths after `from` at which a rule gives more slots than before. */
export function growthSteps(
  rule: (length: number) => number,
  from: number,
  count: number,
  gain = 1,
): readonly number[] {
  const steps: number[] = [];
  for (let step = 1; steps.length < count && step < 10_000; step += 1) {
    if (rule(step * gain) > rule((step - 1) * gain) && step > from) steps.push(step);
  }
  return steps;
}
