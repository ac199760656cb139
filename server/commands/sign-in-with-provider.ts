import { randomUUID } from 'node:crypto';

import type { Store } from '#db/connection.ts';
import { findPersonByIdentity, insertIdentity } from '#db/identities.ts';
import { findPersonByEmail, insertPerson } from '#db/people.ts';
import type { Person } from '#db/people.ts';
import { AppError } from '#server/errors.ts';

import { freeName } from './free-name.ts';

/** Who an outside provider says has signed in. */
export interface OutsideAccount {
  readonly provider: string;
  /** The provider's own, lasting id of the account. */
  readonly subject: string;
  readonly name: string | null;
  /** Only when the provider has verified it. */
  readonly email: string | null;
}

/**
 * The person with this outside account; a new one at the first time. An account here with the same e-mail address is
 * not taken over: its address may never have been verified.
 * @throws AppError `email-taken` when the address has an account here.
 */
export async function signInWithProvider(store: Store, outside: OutsideAccount, at: number): Promise<Person> {
  const { provider, subject, email } = outside;
  return store.write(async (tx) => {
    const known = await findPersonByIdentity(tx, provider, subject);
    if (known) return known;
    if (email && (await findPersonByEmail(tx, email))) {
      throw new AppError('email-taken', 'Your e-mail address has an account here already.', 409);
    }
    const person: Person = {
      id: randomUUID(),
      name: await freeName(tx, outside.name ?? email ?? ''),
      email,
      passwordHash: null,
      role: 'learner',
      sessionVersion: 1,
      createdAt: at,
    };
    await insertPerson(tx, person);
    await insertIdentity(tx, { id: randomUUID(), personId: person.id, provider, subject });
    return person;
  });
}
