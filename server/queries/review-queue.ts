import { listSeenInstances } from '#db/attempts.ts';
import { nextInstance } from '#domain/lesson/instance.ts';
import type { Item } from '#domain/lesson/item.ts';
import type { CatchUp } from '#domain/scheduling/catch-up.ts';
import { nextDue } from '#domain/scheduling/next-due.ts';
import type { Card, DayRule } from '#domain/scheduling/types.ts';
import type { Actor } from '#server/auth/actor.ts';
import { allow } from '#server/auth/rules.ts';
import { listItems } from '#server/content/lessons.ts';
import { store } from '#server/store.ts';

import { getDayPlan } from './day-plan.ts';

/** A card to answer now, and the question to ask for it. */
export interface QueueEntry {
  /** Null when it was never rated. */
  readonly card: Card | null;
  readonly item: Item;
  /** The instances of it seen before, the latest first. */
  readonly seen: readonly string[];
}

/** What the review page shows. */
export interface ReviewQueue {
  /** In the order to show them; at most `QUEUE_LIMIT` at a sitting. */
  readonly due: readonly QueueEntry[];
  /** What today still brings, what later days take of what is due, and all cards there are. */
  readonly counts: { readonly due: number; readonly held: number; readonly cards: number };
  readonly catchUp: CatchUp | null;
  /** The card that comes back first among those not due; null when there is none. */
  readonly nextDue: Card | null;
  readonly rule: DayRule;
}

/** How many cards one sitting brings. More would be sent to the device than anyone answers at once. */
export const QUEUE_LIMIT = 30;

/** What this person's day still brings, each card with the instance not seen for longest. */
export async function getReviewQueue(actor: Actor | null): Promise<ReviewQueue> {
  allow(actor, 'keep-progress');
  const { plan, cards, settings, at } = await getDayPlan(actor);
  const asked = plan.keys.slice(0, QUEUE_LIMIT);
  const seen = await listSeenInstances(store().db, actor.id, asked);
  const byKey = new Map(cards.map((card) => [card.key, card]));
  const due = asked.flatMap((key) => {
    const before = seen.get(key) ?? [];
    const item = nextItem(key, before);
    return item ? [{ card: byKey.get(key) ?? null, item, seen: before }] : [];
  });
  return {
    due,
    counts: { due: plan.keys.length, held: plan.held, cards: cards.length },
    catchUp: plan.catchUp,
    nextDue: nextDue(cards, at, settings.dayRule),
    rule: settings.dayRule,
  };
}

/** The item to ask whoever has seen these instances (the latest first), or null when the exercise is gone. */
export function nextItem(exercise: string, seen: readonly string[]): Item | null {
  const items = listItems(exercise);
  if (items.length === 0) return null;
  const instance = nextInstance(
    items.map((item) => item.instance),
    seen,
  );
  return items.find((item) => item.instance === instance) ?? null;
}
