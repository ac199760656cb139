import { and, eq } from 'drizzle-orm';

import type { Card } from '#domain/scheduling/types.ts';

import type { Db, Tx } from './connection.ts';
import { cards } from './schema/index.ts';

type Row = typeof cards.$inferSelect;

function toCard(row: Row): Card {
  const { personId: _, ...card } = row;
  return card;
}

/** One card of a person, or null. */
export async function findCard(db: Db, personId: string, key: string): Promise<Card | null> {
  const [row] = await db
    .select()
    .from(cards)
    .where(and(eq(cards.personId, personId), eq(cards.key, key)));
  return row ? toCard(row) : null;
}

/** All cards of a person. */
export async function listCards(db: Db, personId: string): Promise<Card[]> {
  const rows = await db.select().from(cards).where(eq(cards.personId, personId));
  return rows.map(toCard);
}

/** Adds or replaces a card. */
export async function saveCard(tx: Tx, personId: string, card: Card): Promise<void> {
  await tx
    .insert(cards)
    .values({ ...card, personId })
    .onConflictDoUpdate({ target: [cards.personId, cards.key], set: card });
}

/** Takes a card away, when no rating of it stands any more. */
export async function removeCard(tx: Tx, personId: string, key: string): Promise<void> {
  await tx.delete(cards).where(and(eq(cards.personId, personId), eq(cards.key, key)));
}
