import { wordBytes } from '#lessons/numbers/exercises/told.ts';
import type { EnvironmentId } from '#domain/python/environment.ts';

/** Slots of the index table of a dict that got so many keys one by one: two thirds may be used, then three times as many. */
export function grownSlots(keys: number): number {
  let slots = 8;
  for (let used = 1; used <= keys; used += 1) if (used > usable(slots)) slots = powerFrom(3 * (used - 1));
  return slots;
}

/** How many entries belong to an index table of so many slots. */
export function usable(slots: number): number {
  return Math.floor((slots * 2) / 3);
}

/** The smallest power of two that is not below `least`, eight at least. */
export function powerFrom(least: number): number {
  let slots = 8;
  while (slots < least) slots *= 2;
  return slots;
}

/** The lengths from 1 on at which a dict that grows one by one gets another table. */
export function growthLengths(upTo: number): readonly number[] {
  return Array.from({ length: upTo }, (_, i) => i + 1).filter(
    (length) => length === 1 || grownSlots(length) > grownSlots(length - 1),
  );
}

/** Bytes of a dict with a table of so many slots; `words` are those of an entry: three, or two where all keys are texts. */
export function dictBytes(slots: number, environment: EnvironmentId, words: 2 | 3): number {
  const word = wordBytes(environment);
  const header = word === 4 ? 20 : ['cpython-3.9-64', 'cpython-3.10-64'].includes(environment) ? 40 : 32;
  const index = slots * (slots < 256 ? 1 : 2);
  return emptyBytes(environment) + header + index + usable(slots) * words * word;
}

/** Bytes of `{}`. */
export function emptyBytes(environment: EnvironmentId): number {
  return wordBytes(environment) === 4 ? 40 : 64;
}

/** Words of an entry: since 3.11 a dict whose keys are all texts does without the hash. */
export function entryWords(keys: 'texts' | 'ints', environment: EnvironmentId): 2 | 3 {
  return keys === 'texts' && !['cpython-3.9-64', 'cpython-3.10-64'].includes(environment) ? 2 : 3;
}
