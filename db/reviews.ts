import { and, asc, desc, eq, gt, gte, lte, sql } from 'drizzle-orm';

import type { VerdictKind } from '#domain/grading/verdict.ts';
import type { Review } from '#domain/scheduling/types.ts';

import type { Attempt } from './attempts.ts';
import type { Db, Tx } from './connection.ts';
import { attempts, reviews } from './schema/index.ts';

type Row = typeof reviews.$inferSelect;

function toReview(row: Row): Review {
  const { id, card, at, day, type } = row;
  const entry = { id, card, at, day };
  switch (type) {
    case 'rating': {
      const { attempt, rating, interval } = row;
      if (attempt === null || rating === null) break;
      return interval === null
        ? { ...entry, type, attempt, rating }
        : { ...entry, type, attempt, rating, interval };
    }
    case 'void':
      if (row.voids === null || row.reason === null) break;
      return { ...entry, type, voids: row.voids, reason: row.reason };
    case 'move':
      if (row.toDay === null) break;
      return { ...entry, type, to: row.toDay, because: row.because };
    case 'suspend':
    case 'resume':
    case 'bury':
    case 'reset':
      return { ...entry, type };
  }
  throw new Error(`review ${id} lacks a column of its type`);
}

/** The row that keeps an entry of the log. */
export function reviewRow(personId: string, review: Review): typeof reviews.$inferInsert {
  if (review.type !== 'move') return { ...review, personId };
  const { to, ...rest } = review;
  return { ...rest, toDay: to, personId };
}

/** Appends to the log. False when a review with this id is there already, which then stays as it is. */
export async function insertReview(tx: Tx, personId: string, review: Review): Promise<boolean> {
  const added = await tx
    .insert(reviews)
    .values({ ...reviewRow(personId, review), seq: nextSeq(personId) })
    .onConflictDoNothing()
    .returning({ id: reviews.id });
  return added.length === 1;
}

function nextSeq(personId: string) {
  return sql<number>`(select coalesce(max(${reviews.seq}), 0) + 1 from ${reviews} where ${reviews.personId} = ${personId})`;
}

/** A review of this person by its id, or null. */
export async function findReview(db: Db, personId: string, id: string): Promise<Review | null> {
  const [row] = await db
    .select()
    .from(reviews)
    .where(and(eq(reviews.personId, personId), eq(reviews.id, id)));
  return row ? toReview(row) : null;
}

/** Every review of one card, oldest first. */
export async function listReviews(db: Db, personId: string, card: string): Promise<Review[]> {
  const rows = await db
    .select()
    .from(reviews)
    .where(and(eq(reviews.personId, personId), eq(reviews.card, card)))
    // The sign keeps SQLite from walking through all reviews of the person in their order.
    .orderBy(sql`+${reviews.at}`, asc(reviews.id));
  return rows.map(toReview);
}

/** Whether this person ever rated a card of this key. */
export async function hasRatings(db: Db, personId: string, card: string): Promise<boolean> {
  const rows = await db
    .select({ id: reviews.id })
    .from(reviews)
    .where(and(eq(reviews.personId, personId), eq(reviews.card, card), eq(reviews.type, 'rating')))
    .limit(1);
  return rows.length > 0;
}

/** An entry of the log at its place, with the answer where it is a rating whose attempt is kept. */
export interface NumberedReview {
  readonly seq: number;
  readonly review: Review;
  readonly answer: Pick<Attempt, 'instance' | 'verdict' | 'elapsedMs' | 'confidence'> | null;
}

/** What a person's log got after `seq`, in the order in which it was received; at most `limit` entries. */
export async function listReviewsSince(
  db: Db,
  personId: string,
  seq: number,
  limit: number,
): Promise<NumberedReview[]> {
  const { instance, verdict, elapsedMs, confidence } = attempts;
  const rows = await db
    .select({ review: reviews, answer: { instance, verdict, elapsedMs, confidence } })
    .from(reviews)
    // The device names the attempt: only its own person's may be told of.
    .leftJoin(attempts, and(eq(attempts.id, reviews.attempt), eq(attempts.personId, reviews.personId)))
    .where(and(eq(reviews.personId, personId), gt(reviews.seq, seq)))
    .orderBy(asc(reviews.seq))
    .limit(limit);
  return rows.map(({ review, answer }) => ({ seq: review.seq, review: toReview(review), answer }));
}

/**
 * The ids of a person's entries up to `seq`, each with that of its answer where it is kept, the latest first; at most `limit`.
 * None where there is no entry `seq`.
 */
export async function listIdsUpTo(
  db: Db,
  personId: string,
  seq: number,
  limit: number,
): Promise<(readonly [id: string, answer: string | null])[]> {
  const rows = await db
    .select({ id: reviews.id, answer: attempts.id, seq: reviews.seq })
    .from(reviews)
    .leftJoin(attempts, and(eq(attempts.id, reviews.attempt), eq(attempts.personId, reviews.personId)))
    .where(and(eq(reviews.personId, personId), lte(reviews.seq, seq)))
    .orderBy(desc(reviews.seq))
    .limit(limit);
  return rows[0]?.seq === seq ? rows.map(({ id, answer }) => [id, answer] as const) : [];
}

/** The keys of all cards this person ever reviewed. */
export async function listReviewedCards(db: Db, personId: string): Promise<string[]> {
  const rows = await db
    .selectDistinct({ card: reviews.card })
    .from(reviews)
    .where(eq(reviews.personId, personId));
  return rows.map((row) => row.card);
}

/** A review since some instant with, for a rating, the verdict of its attempt. */
export interface RecentReview {
  readonly review: Review;
  readonly verdict: Exclude<VerdictKind, 'invalid'> | null;
}

/** All reviews from `since` (ms) on, oldest first. */
export async function listRecentReviews(db: Db, personId: string, since: number): Promise<RecentReview[]> {
  const rows = await db
    .select({ review: reviews, verdict: attempts.verdict })
    .from(reviews)
    .leftJoin(attempts, eq(attempts.id, reviews.attempt))
    .where(and(eq(reviews.personId, personId), gte(reviews.at, since)))
    .orderBy(asc(reviews.at), asc(reviews.id));
  return rows.map((row) => ({ review: toReview(row.review), verdict: row.verdict }));
}
