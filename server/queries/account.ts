import type { Store } from '#db/connection.ts';
import { getPerson } from '#db/people.ts';
import type { Actor } from '#server/auth/actor.ts';
import { allow } from '#server/auth/rules.ts';

/** What people see of their own account. */
export interface AccountScreen {
  readonly name: string;
  readonly email: string | null;
  readonly hasPassword: boolean;
}

/** The actor's own account. @throws AppError when nobody is signed in. */
export async function accountScreen(store: Store, actor: Actor | null): Promise<AccountScreen> {
  allow(actor, 'change-own-account');
  const person = await getPerson(store.db, actor.id);
  return {
    name: person.name,
    email: person.email,
    hasPassword: person.passwordHash !== null,
  };
}
