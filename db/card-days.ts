import { and, eq, inArray, notExists, sql } from 'drizzle-orm';

import type { LearnerDay } from '#domain/scheduling/types.ts';
import type { TalliedDay } from '#domain/statistics/day-tally.ts';

import type { Db, Tx } from './connection.ts';
import { cardDays, cards } from './schema/index.ts';

/** SQLite takes so many values in one statement, four to a row. */
const AT_ONCE = 8000;

/** What was answered of one card, day by day. */
export async function listCardDays(db: Db, personId: string, card: string): Promise<TalliedDay[]> {
  return db
    .select({ day: cardDays.day, tally: cardDays.tally })
    .from(cardDays)
    .where(and(eq(cardDays.personId, personId), eq(cardDays.card, card)));
}

/** Adds or replaces the tallies of some of a card's days. */
export async function saveCardDays(
  tx: Tx,
  personId: string,
  card: string,
  days: readonly TalliedDay[],
): Promise<void> {
  for (let from = 0; from < days.length; from += AT_ONCE) {
    await tx
      .insert(cardDays)
      .values(days.slice(from, from + AT_ONCE).map(({ day, tally }) => ({ personId, card, day, tally })))
      .onConflictDoUpdate({
        target: [cardDays.personId, cardDays.card, cardDays.day],
        set: { tally: sql`excluded.tally` },
      });
  }
}

/** Takes the tallies of some of a card's days away. */
export async function removeCardDays(
  tx: Tx,
  personId: string,
  card: string,
  days: readonly LearnerDay[],
): Promise<void> {
  if (days.length === 0) return;
  await tx
    .delete(cardDays)
    .where(and(eq(cardDays.personId, personId), eq(cardDays.card, card), inArray(cardDays.day, [...days])));
}

/** The keys of the cards without any tally: their log is older than tallies are. */
export async function listUntalliedCards(db: Db, personId: string): Promise<string[]> {
  const tallied = db
    .select({ day: cardDays.day })
    .from(cardDays)
    .where(and(eq(cardDays.personId, cards.personId), eq(cardDays.card, cards.key)));
  const rows = await db
    .select({ key: cards.key })
    .from(cards)
    .where(and(eq(cards.personId, personId), notExists(tallied)));
  return rows.map(({ key }) => key);
}
