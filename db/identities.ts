import { and, eq } from 'drizzle-orm';

import type { Db, Tx } from './connection.ts';
import { identities, people } from './schema/index.ts';
import type { Person } from './people.ts';

/** A person's account at an outside provider, as stored. */
export type Identity = typeof identities.$inferSelect;

/** The person who signs in with this account of this provider, or null. */
export async function findPersonByIdentity(
  db: Db,
  provider: string,
  subject: string,
): Promise<Person | null> {
  const [row] = await db
    .select({ person: people })
    .from(identities)
    .innerJoin(people, eq(people.id, identities.personId))
    .where(and(eq(identities.provider, provider), eq(identities.subject, subject)));
  return row?.person ?? null;
}

/** Adds an identity. @throws when the provider's account belongs to someone already. */
export async function insertIdentity(tx: Tx, identity: Identity): Promise<void> {
  await tx.insert(identities).values(identity);
}
