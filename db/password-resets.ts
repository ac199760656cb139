import { and, eq, isNull } from 'drizzle-orm';

import type { Db, Tx } from './connection.ts';
import { passwordResets } from './schema/index.ts';

/** A link that lets someone choose a new password, as stored. */
export type PasswordReset = typeof passwordResets.$inferSelect;

/** The reset with this hash of its secret, or null. */
export async function findPasswordReset(db: Db, secretHash: string): Promise<PasswordReset | null> {
  const [reset] = await db.select().from(passwordResets).where(eq(passwordResets.secretHash, secretHash));
  return reset ?? null;
}

/** Adds a reset. */
export async function insertPasswordReset(tx: Tx, reset: PasswordReset): Promise<void> {
  await tx.insert(passwordResets).values(reset);
}

/** Marks every open reset of a person as used at `at` (ms), so that none of them works any more. */
export async function closePasswordResets(tx: Tx, personId: string, at: number): Promise<void> {
  await tx
    .update(passwordResets)
    .set({ usedAt: at })
    .where(and(eq(passwordResets.personId, personId), isNull(passwordResets.usedAt)));
}
