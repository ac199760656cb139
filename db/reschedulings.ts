import { and, desc, eq, isNotNull, sql } from 'drizzle-orm';

import type { PastRescheduling } from '#domain/scheduling/reschedule.ts';

import type { Db } from './connection.ts';
import { reviews } from './schema/index.ts';

const isStandingMove = (personId: string) =>
  and(
    eq(reviews.personId, personId),
    eq(reviews.type, 'move'),
    isNotNull(reviews.because),
    sql`${reviews.id} not in (select voids from reviews where person_id = ${personId} and type = 'void')`,
  );

/** The latest rescheduling that was not taken back and still decides when some card comes back; null without one. */
export async function findLastRescheduling(db: Db, personId: string): Promise<PastRescheduling | null> {
  const day = sql<string>`max(${reviews.day})`;
  const decidedSince = sql`exists (select 1 from reviews later where later.person_id = ${personId}
    and later.card = reviews.card and later.type in ('rating', 'move', 'reset') and later.at > reviews.at
    and later.id not in (select voids from reviews where person_id = ${personId} and type = 'void'))`;
  const [row] = await db
    .select({ because: reviews.because, day, cards: sql<number>`count(*)` })
    .from(reviews)
    .where(and(isStandingMove(personId), sql`not ${decidedSince}`))
    .groupBy(reviews.because)
    .orderBy(desc(sql`max(${reviews.at})`))
    .limit(1);
  return row?.because ? { ...row, because: row.because } : null;
}

/** The moves of one rescheduling that were not taken back. */
export async function listMoves(
  db: Db,
  personId: string,
  because: string,
): Promise<{ id: string; card: string }[]> {
  return db
    .select({ id: reviews.id, card: reviews.card })
    .from(reviews)
    .where(and(isStandingMove(personId), eq(reviews.because, because)));
}
