import { and, eq } from 'drizzle-orm';

import type { Card } from '#domain/scheduling/types.ts';

import type { Db, Tx } from './connection.ts';
import { cards } from './schema/index.ts';

/** A card with the instance last seen, answered for good or not, so that the next review can draw another. */
export interface StoredCard {
  readonly card: Card;
  readonly lastInstance: string;
}

type Row = typeof cards.$inferSelect;

function toStoredCard(row: Row): StoredCard {
  const { key, state, due, dueDay, stability, difficulty, reps, lapses, step, lastReview, lastDay } = row;
  const card = { key, state, due, dueDay, stability, difficulty, reps, lapses, step, lastReview, lastDay };
  return { card, lastInstance: row.lastInstance };
}

/** One card of a person, or null. */
export async function findCard(db: Db, personId: string, key: string): Promise<StoredCard | null> {
  const [row] = await db
    .select()
    .from(cards)
    .where(and(eq(cards.personId, personId), eq(cards.key, key)));
  return row ? toStoredCard(row) : null;
}

/** All cards of a person. */
export async function listCards(db: Db, personId: string): Promise<StoredCard[]> {
  const rows = await db.select().from(cards).where(eq(cards.personId, personId));
  return rows.map(toStoredCard);
}

/** Adds or replaces a card. */
export async function saveCard(tx: Tx, personId: string, stored: StoredCard): Promise<void> {
  const values = { ...stored.card, lastInstance: stored.lastInstance };
  await tx
    .insert(cards)
    .values({ ...values, personId })
    .onConflictDoUpdate({ target: [cards.personId, cards.key], set: values });
}

/** Takes a card away, when no rating of it stands any more. */
export async function removeCard(tx: Tx, personId: string, key: string): Promise<void> {
  await tx.delete(cards).where(and(eq(cards.personId, personId), eq(cards.key, key)));
}
