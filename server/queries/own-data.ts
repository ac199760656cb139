import type { Db, Store } from '#db/connection.ts';
import { countAdministrators, getPerson, listPeople } from '#db/people.ts';
import type { Person } from '#db/people.ts';
import { countProgress } from '#db/person-data.ts';
import type { Actor } from '#server/auth/actor.ts';
import { allow } from '#server/auth/rules.ts';

/** What is kept of someone, as they are told before they take it along or have it deleted. */
export interface OwnData {
  readonly name: string;
  readonly email: string | null;
  readonly hasPassword: boolean;
  /** Entries of the review log, answers and cards. */
  readonly reviews: number;
  readonly attempts: number;
  readonly cards: number;
  /** The instant of the first review (ms); null before. */
  readonly since: number | null;
  /** Whether others would have nobody to administer. */
  readonly isNeeded: boolean;
}

/** How much there is of the actor. @throws AppError when nobody is signed in. */
export async function ownData({ db }: Store, actor: Actor | null): Promise<OwnData> {
  allow(actor, 'change-own-account');
  const [person, progress] = await Promise.all([getPerson(db, actor.id), countProgress(db, actor.id)]);
  return {
    name: person.name,
    email: person.email,
    hasPassword: person.passwordHash !== null,
    ...progress,
    isNeeded: await isNeeded(db, person),
  };
}

/**
 * Whether someone is the only administrator of others. Alone, there is nobody to administer: the next start prints a new
 * set-up link.
 */
export async function isNeeded(db: Db, { role }: Pick<Person, 'role'>): Promise<boolean> {
  if (role !== 'administrator' || (await countAdministrators(db)) > 1) return false;
  return (await listPeople(db)).length > 1;
}
