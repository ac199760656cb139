import { isDue } from './cards.ts';
import { retrievability } from './fsrs.ts';
import type { Card, DayRule } from './types.ts';

/** How much to show at one sitting. */
export interface QueueLimits {
  /** Cards in `review`. Those in their steps come on top: they are the ones just answered wrong. */
  readonly reviews: number;
}

/**
 * The keys of the cards to show now, in order: first those in their steps, longest waiting first, then the others, the
 * likeliest to be forgotten first, so that a queue cut short loses the least.
 */
export function reviewQueue(
  cards: readonly Card[],
  now: number,
  rule: DayRule,
  limits: QueueLimits,
): string[] {
  const due = cards.filter((card) => isDue(card, now, rule));
  const steps = due
    .filter((card) => card.state !== 'review')
    .toSorted((a, b) => a.due - b.due || byKey(a, b));
  const reviews = due
    .filter((card) => card.state === 'review')
    .map((card) => ({ card, chance: retrievability(card, now, { dayRule: rule }) }))
    .toSorted((a, b) => a.chance - b.chance || byKey(a.card, b.card))
    .slice(0, limits.reviews)
    .map(({ card }) => card);
  return [...steps, ...reviews].map((card) => card.key);
}

/** The card that comes back first among those that are not due yet; null when there is none. */
export function nextDue(cards: readonly Card[], now: number, rule: DayRule): Card | null {
  const waiting = cards.filter((card) => !isDue(card, now, rule));
  return waiting.toSorted((a, b) => byText(a.dueDay, b.dueDay) || a.due - b.due || byKey(a, b))[0] ?? null;
}

function byKey(a: Card, b: Card): number {
  return byText(a.key, b.key);
}

/** By code unit, so that every device agrees whatever its language. */
function byText(a: string, b: string): number {
  if (a === b) return 0;
  return a < b ? -1 : 1;
}
