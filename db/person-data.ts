import { and, asc, eq, inArray, ne, sql } from 'drizzle-orm';

import type { ParameterSet } from '#domain/scheduling/parameter-set.ts';
import type { Review } from '#domain/scheduling/types.ts';

import type { Attempt } from './attempts.ts';
import type { Db, Tx } from './connection.ts';
import { reviewRow } from './reviews.ts';
import {
  attempts,
  cards,
  identities,
  parameterSets,
  passwordResets,
  pushSubscriptions,
  reminders,
  reviews,
  settings,
} from './schema/index.ts';

/** What is stored of a person in tables of a few rows, as it lies there but without anything that opens a door. */
export async function listSmallTables(db: Db, personId: string) {
  const [kept, accounts, resets, reminded, devices] = await Promise.all([
    db.select().from(settings).where(eq(settings.personId, personId)),
    db
      .select({ provider: identities.provider, subject: identities.subject })
      .from(identities)
      .where(eq(identities.personId, personId)),
    db
      .select({ expiresAt: passwordResets.expiresAt, usedAt: passwordResets.usedAt })
      .from(passwordResets)
      .where(eq(passwordResets.personId, personId)),
    db.select().from(reminders).where(eq(reminders.personId, personId)),
    db
      .select({
        label: pushSubscriptions.label,
        createdAt: pushSubscriptions.createdAt,
        deliveredAt: pushSubscriptions.deliveredAt,
        trouble: pushSubscriptions.trouble,
      })
      .from(pushSubscriptions)
      .where(eq(pushSubscriptions.personId, personId)),
  ]);
  return {
    settings: kept.map(own)[0] ?? null,
    identities: accounts,
    passwordResets: resets,
    reminders: reminded.map(withoutSecrets)[0] ?? null,
    devices,
  };
}

function own<Row extends { personId: string }>(row: Row): Omit<Row, 'personId'> {
  const { personId: _, ...rest } = row;
  return rest;
}

function withoutSecrets(row: typeof reminders.$inferSelect) {
  const { feedHash, unsubscribeHash: _, ...rest } = own(row);
  return { ...rest, feed: feedHash !== null };
}

/** The exercises that this person ever answered, by id. */
export async function listAttemptedExercises(db: Db, personId: string): Promise<string[]> {
  const rows = await db
    .selectDistinct({ exercise: attempts.exercise })
    .from(attempts)
    .where(eq(attempts.personId, personId))
    .orderBy(asc(attempts.exercise));
  return rows.map((row) => row.exercise);
}

/** Every attempt of a person at an exercise, oldest first. */
export async function listAttempts(db: Db, personId: string, exercise: string): Promise<Attempt[]> {
  const rows = await db
    .select()
    .from(attempts)
    .where(and(eq(attempts.personId, personId), eq(attempts.exercise, exercise)))
    .orderBy(asc(attempts.at), asc(attempts.id));
  return rows.map(own);
}

/** Whether one of these attempts or reviews is another person's. */
export async function isForeign(
  db: Db,
  personId: string,
  table: 'attempts' | 'reviews',
  ids: readonly string[],
): Promise<boolean> {
  const { [table]: rows } = { attempts, reviews };
  const [found] = await db
    .select({ id: rows.id })
    .from(rows)
    .where(and(inArray(rows.id, [...ids]), ne(rows.personId, personId)))
    .limit(1);
  return found !== undefined;
}

/** The ids of all attempts of a person. */
export async function listAttemptIds(db: Db, personId: string): Promise<ReadonlySet<string>> {
  const rows = await db.select({ id: attempts.id }).from(attempts).where(eq(attempts.personId, personId));
  return new Set(rows.map(({ id }) => id));
}

/** The ids of all entries of a person's review log. */
export async function listReviewIds(db: Db, personId: string): Promise<ReadonlySet<string>> {
  const rows = await db.select({ id: reviews.id }).from(reviews).where(eq(reviews.personId, personId));
  return new Set(rows.map(({ id }) => id));
}

/** Adds attempts, a thousand at most. @throws when one of their ids is there already. */
export async function insertAttempts(tx: Tx, personId: string, added: readonly Attempt[]): Promise<void> {
  if (added.length === 0) return;
  await tx.insert(attempts).values(added.map((attempt) => ({ ...attempt, personId })));
}

/** Appends entries to the log in their order, a thousand at most. @throws when one of their ids is there already. */
export async function appendReviews(tx: Tx, personId: string, added: readonly Review[]): Promise<void> {
  if (added.length === 0) return;
  const [last] = await tx
    .select({ seq: sql<number>`coalesce(max(${reviews.seq}), 0)` })
    .from(reviews)
    .where(eq(reviews.personId, personId));
  const before = last?.seq ?? 0;
  await tx
    .insert(reviews)
    .values(added.map((review, place) => ({ ...reviewRow(personId, review), seq: before + place + 1 })));
}

/**
 * Adds fitted weights, each once.
 * @param inForce Whether those that were adopted are adopted here too.
 */
export async function insertParameterSets(
  tx: Tx,
  personId: string,
  sets: readonly ParameterSet[],
  inForce: boolean,
): Promise<void> {
  for (const set of sets) {
    const adoption = inForce ? {} : { adoptedAt: null, droppedAt: null };
    await tx
      .insert(parameterSets)
      .values({ ...set, ...adoption, personId })
      .onConflictDoNothing();
  }
}

/** How much there is of a person, and since when (ms); null while there is nothing. */
export async function countProgress(
  db: Db,
  personId: string,
): Promise<{ reviews: number; attempts: number; cards: number; since: number | null }> {
  const [logged, answered, kept, [first]] = await Promise.all([
    db.$count(reviews, eq(reviews.personId, personId)),
    db.$count(attempts, eq(attempts.personId, personId)),
    db.$count(cards, eq(cards.personId, personId)),
    db
      .select({ at: sql<number | null>`min(${reviews.at})` })
      .from(reviews)
      .where(eq(reviews.personId, personId)),
  ]);
  return { reviews: logged, attempts: answered, cards: kept, since: first?.at ?? null };
}
