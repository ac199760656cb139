import { and, asc, desc, eq, isNotNull, isNull, ne, sql } from 'drizzle-orm';

import type { ParameterSet } from '#domain/scheduling/parameter-set.ts';

import type { Db, Tx } from './connection.ts';
import { parameterSets, people, reviews } from './schema/index.ts';

/** A set that was asked for and is not made yet has no weights: a request outlives the process that took it. */
const WAITING: readonly number[] = [];

/** Someone who waits for a fit. */
export interface WaitingSet {
  readonly id: string;
  readonly personId: string;
}

const columns = {
  id: parameterSets.id,
  weights: parameterSets.weights,
  ratings: parameterSets.ratings,
  lossBefore: parameterSets.lossBefore,
  lossAfter: parameterSets.lossAfter,
  madeAt: parameterSets.madeAt,
  adoptedAt: parameterSets.adoptedAt,
  droppedAt: parameterSets.droppedAt,
};

/** A person's fitted sets, newest first. */
export async function listParameterSets(db: Db, personId: string): Promise<ParameterSet[]> {
  return db
    .select(columns)
    .from(parameterSets)
    .where(and(eq(parameterSets.personId, personId), ne(parameterSets.weights, WAITING)))
    .orderBy(desc(parameterSets.madeAt));
}

/** Keeps that a person waits for a fit. One who waits already goes on waiting. */
export async function insertWaitingSet(tx: Tx, { id, personId }: WaitingSet, at: number): Promise<void> {
  if (await isWaiting(tx, personId)) return;
  const nothing = { weights: WAITING, ratings: 0, lossBefore: 0, lossAfter: 0 };
  await tx.insert(parameterSets).values({ id, personId, ...nothing, madeAt: at });
}

/** Whether a person waits for a fit. */
export async function isWaiting(db: Db, personId: string): Promise<boolean> {
  const waiting = and(eq(parameterSets.personId, personId), eq(parameterSets.weights, WAITING));
  return (await db.$count(parameterSets, waiting)) > 0;
}

/** Who has waited longest for a fit, or null. */
export async function findWaitingSet(db: Db): Promise<WaitingSet | null> {
  const [row] = await db
    .select({ id: parameterSets.id, personId: parameterSets.personId })
    .from(parameterSets)
    .where(eq(parameterSets.weights, WAITING))
    .orderBy(asc(parameterSets.madeAt))
    .limit(1);
  return row ?? null;
}

/** Gives a waiting set its weights. */
export async function saveFit(
  tx: Tx,
  id: string,
  fit: Pick<ParameterSet, 'weights' | 'ratings' | 'lossBefore' | 'lossAfter' | 'madeAt'>,
): Promise<void> {
  await tx.update(parameterSets).set(fit).where(eq(parameterSets.id, id));
}

/** Takes a set away. */
export async function removeParameterSet(tx: Tx, id: string): Promise<void> {
  await tx.delete(parameterSets).where(eq(parameterSets.id, id));
}

/** Puts a set in force from `at` (ms) on. */
export async function adoptSet(tx: Tx, id: string, at: number): Promise<void> {
  await tx.update(parameterSets).set({ adoptedAt: at, droppedAt: null }).where(eq(parameterSets.id, id));
}

/** Puts whatever set a person adopted out of force. */
export async function dropSets(tx: Tx, personId: string, at: number): Promise<void> {
  await tx
    .update(parameterSets)
    .set({ droppedAt: at })
    .where(
      and(
        eq(parameterSets.personId, personId),
        isNotNull(parameterSets.adoptedAt),
        isNull(parameterSets.droppedAt),
      ),
    );
}

/**
 * How many of a person's ratings tell what was still known: the first ones of a day, of cards that were rated on an earlier
 * day. Counted without replaying anything.
 */
export async function countTellingRatings(db: Db, personId: string): Promise<number> {
  const standing = sql`${reviews.personId} = ${personId} and ${reviews.type} = 'rating' and ${reviews.id} not in
    (select voids from reviews where person_id = ${personId} and type = 'void')`;
  const perCard = db
    .select({ later: sql<number>`count(distinct ${reviews.day}) - 1`.as('later') })
    .from(reviews)
    .where(standing)
    .groupBy(reviews.card)
    .as('per_card');
  const [row] = await db.select({ count: sql<number>`coalesce(sum(${perCard.later}), 0)` }).from(perCard);
  return row?.count ?? 0;
}

/** Everyone with the length of their log. */
export async function listLogLengths(db: Db): Promise<{ personId: string; entries: number }[]> {
  // Two steps in an index for each person; grouping would read all of everyone's.
  const entries = sql<number>`coalesce((select max(seq) from reviews where person_id = people.id), 0)`;
  return db.select({ personId: people.id, entries }).from(people);
}
