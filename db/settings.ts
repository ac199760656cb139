import { eq } from 'drizzle-orm';

import type { ReviewSettings } from '#domain/scheduling/settings.ts';

import type { Db, Tx } from './connection.ts';
import { settings } from './schema/index.ts';

/** How this person wants to be scheduled, or null when they never said. */
export async function findSettings(db: Db, personId: string): Promise<ReviewSettings | null> {
  const [row] = await db.select().from(settings).where(eq(settings.personId, personId));
  if (!row) return null;
  const { timeZone, rolloverHour, desiredRetention } = row;
  return { dayRule: { timeZone, rolloverHour }, desiredRetention };
}

/** Adds or replaces a person's settings. */
export async function saveSettings(tx: Tx, personId: string, chosen: ReviewSettings): Promise<void> {
  const values = { ...chosen.dayRule, desiredRetention: chosen.desiredRetention };
  await tx
    .insert(settings)
    .values({ personId, ...values })
    .onConflictDoUpdate({ target: settings.personId, set: values });
}
