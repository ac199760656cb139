import { isDueOn } from './cards.ts';
import { learnerDay } from './learner-day.ts';
import type { Card, DayRule } from './types.ts';

/** The card that comes back first among those that are not due yet; null when there is none. */
export function nextDue(cards: readonly Card[], now: number, rule: DayRule): Card | null {
  const today = learnerDay(now, rule);
  const waiting = cards.filter((card) => !card.suspended && !isDueOn(card, today, now));
  return (
    waiting.toSorted((a, b) => byText(a.dueDay, b.dueDay) || a.due - b.due || byText(a.key, b.key))[0] ?? null
  );
}

/** By code unit, so that every device agrees whatever its language. */
function byText(a: string, b: string): number {
  if (a === b) return 0;
  return a < b ? -1 : 1;
}
