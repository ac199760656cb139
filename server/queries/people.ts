import type { Store } from '#db/connection.ts';
import { listPeople } from '#db/people.ts';
import type { Role } from '#domain/account/role.ts';
import type { Actor } from '#server/auth/actor.ts';
import { allow } from '#server/auth/rules.ts';

/** What an administrator sees of someone. */
export interface PersonRow {
  readonly id: string;
  readonly name: string;
  readonly email: string | null;
  readonly role: Role;
  /** Milliseconds since the epoch. */
  readonly createdAt: number;
}

/** Everyone with an account, by name. @throws AppError unless an administrator asks. */
export async function peopleScreen(store: Store, actor: Actor | null): Promise<PersonRow[]> {
  allow(actor, 'list-people');
  const people = await listPeople(store.db);
  return people.map(({ id, name, email, role, createdAt }) => ({ id, name, email, role, createdAt }));
}
