import { and, asc, eq, inArray, sql } from 'drizzle-orm';

import type { LearnerDay } from '#domain/scheduling/types.ts';
import type { TalliedDay } from '#domain/statistics/day-tally.ts';

import type { Db, Tx } from './connection.ts';
import { learnerDays } from './schema/index.ts';

/** SQLite takes so many values in one statement, three to a row. */
const AT_ONCE = 10_000;

/** What this person answered, day by day, oldest first. */
export async function listLearnerDays(db: Db, personId: string): Promise<TalliedDay[]> {
  return db
    .select({ day: learnerDays.day, tally: learnerDays.tally })
    .from(learnerDays)
    .where(eq(learnerDays.personId, personId))
    .orderBy(asc(learnerDays.day));
}

/** The tallies of some days, as far as there are any. */
export async function listSomeLearnerDays(
  db: Db,
  personId: string,
  days: readonly LearnerDay[],
): Promise<TalliedDay[]> {
  return db
    .select({ day: learnerDays.day, tally: learnerDays.tally })
    .from(learnerDays)
    .where(and(eq(learnerDays.personId, personId), inArray(learnerDays.day, [...days])));
}

/** Adds or replaces the tallies of some days. */
export async function saveLearnerDays(tx: Tx, personId: string, days: readonly TalliedDay[]): Promise<void> {
  for (let from = 0; from < days.length; from += AT_ONCE) {
    await tx
      .insert(learnerDays)
      .values(days.slice(from, from + AT_ONCE).map(({ day, tally }) => ({ personId, day, tally })))
      .onConflictDoUpdate({
        target: [learnerDays.personId, learnerDays.day],
        set: { tally: sql`excluded.tally` },
      });
  }
}

/** Takes the tallies of some days away. */
export async function removeLearnerDays(
  tx: Tx,
  personId: string,
  days: readonly LearnerDay[],
): Promise<void> {
  if (days.length === 0) return;
  await tx
    .delete(learnerDays)
    .where(and(eq(learnerDays.personId, personId), inArray(learnerDays.day, [...days])));
}
