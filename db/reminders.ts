import { and, eq, isNull, lt, or } from 'drizzle-orm';

import type { ReminderKind } from '#domain/reminders/which-reminder.ts';
import type { DayRule, LearnerDay } from '#domain/scheduling/types.ts';

import type { Db, Tx } from './connection.ts';
import { reminders, settings } from './schema/index.ts';

/** By which ways a person wants to be reminded, and when that last worked. */
export type Reminders = typeof reminders.$inferSelect;

/** How a person wants to be reminded; null when they never said. */
export async function findReminders(db: Db, personId: string): Promise<Reminders | null> {
  const [row] = await db.select().from(reminders).where(eq(reminders.personId, personId));
  return row ?? null;
}

/** Whom the address of a calendar feed belongs to, or null. */
export async function findRemindersByFeed(db: Db, feedHash: string): Promise<Reminders | null> {
  const [row] = await db.select().from(reminders).where(eq(reminders.feedHash, feedHash));
  return row ?? null;
}

/** Whom a link that ends e-mail belongs to, or null. */
export async function findRemindersByUnsubscribe(db: Db, hash: string): Promise<Reminders | null> {
  const [row] = await db.select().from(reminders).where(eq(reminders.unsubscribeHash, hash));
  return row ?? null;
}

/** Someone who wants reminders, and where their days begin; null when they never said. */
export interface Remindable {
  readonly reminders: Reminders;
  readonly dayRule: DayRule | null;
}

/** Everyone who wants to be reminded by push or e-mail. */
export async function listRemindable(db: Db): Promise<readonly Remindable[]> {
  const { timeZone, rolloverHour } = settings;
  const rows = await db
    .select({ reminders, timeZone, rolloverHour })
    .from(reminders)
    .leftJoin(settings, eq(settings.personId, reminders.personId))
    .where(or(eq(reminders.push, true), eq(reminders.email, true)));
  return rows.map((row) => ({
    reminders: row.reminders,
    dayRule:
      row.timeZone === null || row.rolloverHour === null
        ? null
        : { timeZone: row.timeZone, rolloverHour: row.rolloverHour },
  }));
}

/** Adds or changes how a person is reminded. `hour` is for a person who never said. */
export async function changeReminders(
  tx: Tx,
  personId: string,
  part: Partial<Omit<Reminders, 'personId'>>,
  hour: number,
): Promise<void> {
  await tx
    .insert(reminders)
    .values({ hour, ...part, personId })
    .onConflictDoUpdate({ target: reminders.personId, set: { personId, ...part } });
}

/**
 * Notes that a person is being reminded on this day. False when they were already: then nobody else may remind them.
 */
export async function claimReminder(
  tx: Tx,
  personId: string,
  kind: ReminderKind,
  day: LearnerDay,
): Promise<boolean> {
  const column = kind === 'first' ? reminders.lastDay : reminders.lastFollowUpDay;
  const claimed = await tx
    .update(reminders)
    .set(kind === 'first' ? { lastDay: day } : { lastFollowUpDay: day })
    .where(and(eq(reminders.personId, personId), or(isNull(column), lt(column, day))))
    .returning({ personId: reminders.personId });
  return claimed.length === 1;
}
