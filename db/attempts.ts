import { and, asc, desc, eq, exists, inArray, notInArray } from 'drizzle-orm';

import type { Confidence, Prediction } from '#domain/lesson/prediction.ts';
import type { VerdictKind } from '#domain/grading/verdict.ts';

import type { Db, Tx } from './connection.ts';
import { attempts } from './schema/index.ts';

/** A graded prediction as it is kept. `at` and `elapsedMs` are milliseconds; `closeness` goes from 0 to 1. */
export interface Attempt {
  readonly id: string;
  readonly exercise: string;
  readonly revision: number;
  readonly instance: string;
  readonly environment: string;
  readonly prediction: Prediction;
  readonly confidence: Confidence;
  readonly hintsUsed: number;
  readonly elapsedMs: number;
  readonly verdict: Exclude<VerdictKind, 'invalid'>;
  readonly closeness: number;
  readonly gradedBy: 'run' | 'fact';
  readonly at: number;
}

/** Adds an attempt. False when one with its id is there already, which then stays as it is. */
export async function insertAttempt(tx: Tx, personId: string, attempt: Attempt): Promise<boolean> {
  const added = await tx
    .insert(attempts)
    .values({ ...attempt, personId })
    .onConflictDoNothing()
    .returning({ id: attempts.id });
  return added.length === 1;
}

/** Whose attempt this id names, or null when there is none. */
export async function findAttemptOwner(db: Db, id: string): Promise<string | null> {
  const [row] = await db.select({ personId: attempts.personId }).from(attempts).where(eq(attempts.id, id));
  return row?.personId ?? null;
}

/** How long this person took for their latest right answers to any of these exercises (ms), the latest first. */
export async function listTimesOfRight(
  db: Db,
  personId: string,
  exercises: readonly string[],
  atMost: number,
): Promise<number[]> {
  const rows = await db
    .select({ elapsedMs: attempts.elapsedMs })
    .from(attempts)
    .where(
      and(
        eq(attempts.personId, personId),
        eq(attempts.verdict, 'correct'),
        inArray(attempts.exercise, [...exercises]),
      ),
    )
    .orderBy(desc(attempts.at))
    .limit(atMost);
  return rows.map((row) => row.elapsedMs);
}

/** What this person's attempts at an exercise add to their ratings, by the attempts' ids. */
export async function listRatedAttempts(
  db: Db,
  personId: string,
  exercise: string,
): Promise<ReadonlyMap<string, Pick<Attempt, 'elapsedMs' | 'verdict' | 'confidence'>>> {
  const { id, elapsedMs, verdict, confidence } = attempts;
  const rows = await db
    .select({ id, elapsedMs, verdict, confidence })
    .from(attempts)
    .where(and(eq(attempts.personId, personId), eq(attempts.exercise, exercise)));
  return new Map(rows.map((row) => [row.id, row]));
}

/** The exercises this person has had a decided answer to, each once. */
export async function listAnsweredExercises(db: Db, personId: string): Promise<string[]> {
  const tried = db
    .selectDistinct({ exercise: attempts.exercise })
    .from(attempts)
    .where(eq(attempts.personId, personId))
    .as('tried');
  // One decided answer of each is looked for, not all of them.
  const decided = db
    .select({ id: attempts.id })
    .from(attempts)
    .where(
      and(
        eq(attempts.personId, personId),
        eq(attempts.exercise, tried.exercise),
        notInArray(attempts.verdict, ['errored', 'inconclusive']),
      ),
    );
  const rows = await db.select({ exercise: tried.exercise }).from(tried).where(exists(decided));
  return rows.map((row) => row.exercise);
}

/** What this person's first attempt at each of these exercises came to; exercises not tried are absent. */
export async function listFirstVerdicts(
  db: Db,
  personId: string,
  exercises: readonly string[],
): Promise<Record<string, Attempt['verdict']>> {
  const rows = await db
    .select({ exercise: attempts.exercise, verdict: attempts.verdict })
    .from(attempts)
    .where(and(eq(attempts.personId, personId), inArray(attempts.exercise, [...exercises])))
    .orderBy(asc(attempts.at));
  return Object.fromEntries(rows.toReversed().map((row) => [row.exercise, row.verdict]));
}
