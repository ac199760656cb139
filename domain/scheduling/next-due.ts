import { isDueOn } from './cards.ts';
import { learnerDay } from './learner-day.ts';
import type { Card, DayRule } from './types.ts';
import { waitsSince } from './waits-since.ts';

/** The card that comes back first among those that are not due yet; null when there is none. */
export function nextDue(cards: readonly Card[], now: number, rule: DayRule): Card | null {
  const today = learnerDay(now, rule);
  const waiting = cards.flatMap((card) => {
    const since = waitsSince(card);
    return since === null || isDueOn(card, today, now) ? [] : [{ card, since }];
  });
  const [first] = waiting.toSorted(
    (a, b) => byText(a.since, b.since) || a.card.due - b.card.due || byText(a.card.key, b.card.key),
  );
  return first?.card ?? null;
}

/** By code unit, so that every device agrees whatever its language. */
function byText(a: string, b: string): number {
  if (a === b) return 0;
  return a < b ? -1 : 1;
}
