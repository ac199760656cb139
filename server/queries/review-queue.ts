import { listSeenInstances } from '#db/attempts.ts';
import { listCards } from '#db/cards.ts';
import { nextInstance } from '#domain/lesson/instance.ts';
import type { Item } from '#domain/lesson/item.ts';
import { nextDue, reviewQueue } from '#domain/scheduling/queue.ts';
import type { Card, DayRule } from '#domain/scheduling/types.ts';
import type { Actor } from '#server/auth/actor.ts';
import { allow } from '#server/auth/rules.ts';
import { now } from '#server/clock.ts';
import { findExercise, listItems } from '#server/content/lessons.ts';
import { store } from '#server/store.ts';

import { learnerSettings } from './learner-settings.ts';

/** A card to answer now, and the question to ask for it. */
export interface QueueEntry {
  readonly card: Card;
  readonly item: Item;
  /** The instances of it seen before, the latest first. */
  readonly seen: readonly string[];
}

/** What the review page shows. */
export interface ReviewQueue {
  /** In the order to show them; at most `QUEUE_LIMIT` at a sitting. */
  readonly due: readonly QueueEntry[];
  /** All cards that are due, and all there are. */
  readonly counts: { readonly due: number; readonly cards: number };
  /** The card that comes back first among those not due; null when there is none. */
  readonly nextDue: Card | null;
  readonly rule: DayRule;
}

/** How many cards one sitting brings. More would be sent to the device than anyone answers at once. */
export const QUEUE_LIMIT = 30;

/** What is due for this person now, each card with the instance not seen for longest. */
export async function getReviewQueue(actor: Actor | null): Promise<ReviewQueue> {
  allow(actor, 'keep-progress');
  const { db } = store();
  const at = now();
  const { dayRule } = await learnerSettings(db, actor.id);
  // A card whose exercise was taken out of its lesson waits, unasked, for its return.
  const cards = (await listCards(db, actor.id)).filter(({ key }) => findExercise(key) !== null);
  const keys = reviewQueue(cards, at, dayRule, { reviews: Number.POSITIVE_INFINITY });
  const asked = keys.slice(0, QUEUE_LIMIT);
  const seen = await listSeenInstances(db, actor.id, asked);
  const byKey = new Map(cards.map((card) => [card.key, card]));
  const due = asked.flatMap((key) => entryOf(byKey.get(key), seen.get(key) ?? []));
  return {
    due,
    counts: { due: keys.length, cards: cards.length },
    nextDue: nextDue(cards, at, dayRule),
    rule: dayRule,
  };
}

function entryOf(card: Card | undefined, seen: readonly string[]): QueueEntry[] {
  const item = card && nextItem(card.key, seen);
  return card && item ? [{ card, item, seen }] : [];
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
