import { desc, eq } from 'drizzle-orm';

import type { LearnerSettings } from '#domain/scheduling/settings.ts';

import type { Db, Tx } from './connection.ts';
import { parameterSets, settings } from './schema/index.ts';

/** How this person wants to be scheduled, with the weights in force; null when they never said. */
export async function findSettings(db: Db, personId: string): Promise<LearnerSettings | null> {
  const [row] = await db.select().from(settings).where(eq(settings.personId, personId));
  if (!row) return null;
  const { timeZone, rolloverHour, desiredRetention, targetDay } = row;
  const { fuzz, balance, weekdays, newPerDay, reviewsPerDay, catchUpPerDay } = row;
  return {
    dayRule: { timeZone, rolloverHour },
    desiredRetention,
    weights: await findWeights(db, personId),
    steps: { learning: row.learningSteps, relearning: row.relearningSteps },
    spreading: { fuzz, balance, weekdays },
    limits: { newPerDay, reviewsPerDay, catchUpPerDay },
    targetDay,
  };
}

/** The weights that were adopted last, unless they were dropped. */
async function findWeights(db: Db, personId: string): Promise<readonly number[] | null> {
  const [last] = await db
    .select()
    .from(parameterSets)
    .where(eq(parameterSets.personId, personId))
    .orderBy(desc(parameterSets.adoptedAt))
    .limit(1);
  return last?.adoptedAt && last.droppedAt === null ? last.weights : null;
}

/** Adds or replaces a person's settings. The weights are not among them: they are adopted and dropped. */
export async function saveSettings(
  tx: Tx,
  personId: string,
  { dayRule, desiredRetention, steps, spreading, limits, targetDay }: LearnerSettings,
): Promise<void> {
  const values = {
    ...dayRule,
    desiredRetention,
    ...spreading,
    ...limits,
    ...(steps && { learningSteps: steps.learning, relearningSteps: steps.relearning }),
    targetDay,
  };
  await tx
    .insert(settings)
    .values({ personId, ...values })
    .onConflictDoUpdate({ target: settings.personId, set: values });
}
