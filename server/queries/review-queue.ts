import type { StoredCard } from '#db/cards.ts';
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

/** What is due for this person now, each card with another instance than last time. */
export async function getReviewQueue(actor: Actor | null): Promise<ReviewQueue> {
  allow(actor, 'keep-progress');
  const { db } = store();
  const at = now();
  const { dayRule } = await learnerSettings(db, actor.id);
  // A card whose exercise was taken out of its lesson waits, unasked, for its return.
  const stored = (await listCards(db, actor.id)).filter(({ card }) => findExercise(card.key) !== null);
  const cards = stored.map(({ card }) => card);
  const keys = reviewQueue(cards, at, dayRule, { reviews: Number.POSITIVE_INFINITY });
  const byKey = new Map(stored.map((each) => [each.card.key, each]));
  const due = keys.slice(0, QUEUE_LIMIT).flatMap((key) => entryOf(byKey.get(key)));
  return {
    due,
    counts: { due: keys.length, cards: cards.length },
    nextDue: nextDue(cards, at, dayRule),
    rule: dayRule,
  };
}

function entryOf(stored: StoredCard | undefined): QueueEntry[] {
  const item = stored && nextItem(stored.card.key, stored.lastInstance);
  return stored && item ? [{ card: stored.card, item }] : [];
}

/** The item to ask after the instance last answered (null: none yet), or null when the exercise is gone. */
export function nextItem(exercise: string, last: string | null): Item | null {
  const items = listItems(exercise);
  if (items.length === 0) return null;
  const instance = nextInstance(
    items.map((item) => item.instance),
    last,
  );
  return items.find((item) => item.instance === instance) ?? null;
}
