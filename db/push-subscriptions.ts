import { and, asc, eq } from 'drizzle-orm';

import type { Db, Tx } from './connection.ts';
import { pushSubscriptions } from './schema/index.ts';

/** A browser that takes push messages for a person. */
export type PushSubscription = typeof pushSubscriptions.$inferSelect;

/** The browsers of a person, the oldest first. */
export async function listPushSubscriptions(db: Db, personId: string): Promise<PushSubscription[]> {
  return db
    .select()
    .from(pushSubscriptions)
    .where(eq(pushSubscriptions.personId, personId))
    .orderBy(asc(pushSubscriptions.createdAt), asc(pushSubscriptions.endpoint));
}

/** Adds a browser; one that took messages for somebody else takes theirs no more. */
export async function savePushSubscription(tx: Tx, subscription: PushSubscription): Promise<void> {
  await tx
    .insert(pushSubscriptions)
    .values(subscription)
    .onConflictDoUpdate({ target: pushSubscriptions.endpoint, set: subscription });
}

/** Keeps how a message to this browser fared: when it worked, or what the trouble is. */
export async function notePushDelivery(
  tx: Tx,
  endpoint: string,
  fared: { readonly deliveredAt: number; readonly trouble: null } | { readonly trouble: string },
): Promise<void> {
  await tx.update(pushSubscriptions).set(fared).where(eq(pushSubscriptions.endpoint, endpoint));
}

/** Takes a browser of this person away. */
export async function removePushSubscription(tx: Tx, personId: string, endpoint: string): Promise<void> {
  await tx
    .delete(pushSubscriptions)
    .where(and(eq(pushSubscriptions.personId, personId), eq(pushSubscriptions.endpoint, endpoint)));
}

/** Takes all browsers of this person away. */
export async function removePushSubscriptions(tx: Tx, personId: string): Promise<void> {
  await tx.delete(pushSubscriptions).where(eq(pushSubscriptions.personId, personId));
}
