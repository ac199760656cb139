import type { Card } from './types.ts';

/** Forgotten so often, a card wastes time: read its lesson again. Anki's default. */
export const LEECH_LAPSES = 8;

/** Whether a card was forgotten so often that reviewing alone does not help. */
export function isLeech({ lapses }: Card): boolean {
  return lapses >= LEECH_LAPSES;
}
