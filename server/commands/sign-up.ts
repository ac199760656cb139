import { randomUUID } from 'node:crypto';

import type { Store, Tx } from '#db/connection.ts';
import { countAdministrators, findPersonByEmail, findPersonByName, insertPerson } from '#db/people.ts';
import type { Person } from '#db/people.ts';
import type { SignUpForm } from '#server/auth/forms.ts';
import { InvalidInput } from '#server/auth/invalid-input.ts';
import { hashPassword } from '#server/auth/password.ts';
import { countTry } from '#server/auth/rate-limit.ts';

import { adminExists, checkSetupToken } from './become-administrator.ts';
import { freeName } from './free-name.ts';
import { settleTimeZone } from './settle-time-zone.ts';

/** What a sign-up comes with besides the form. */
export interface SignUpContext {
  /** Where the request came from, for counting. */
  readonly address: string;
  /** Milliseconds since the epoch. */
  readonly at: number;
  /** From the set-up link: makes the new person the first administrator. */
  readonly setupToken?: string | undefined;
}

/**
 * Makes an account, for the administrator when it comes through the set-up link while there is none.
 * @throws InvalidInput when the name or the e-mail address is taken, AppError 403 or 409 for a set-up link that does
 * not work (any more), 429 after too many sign-ups.
 */
export async function signUp(store: Store, form: SignUpForm, context: SignUpContext): Promise<Person> {
  const { address, at, setupToken } = context;
  await countTry('sign-up-address', address);
  if (setupToken !== undefined) checkSetupToken(setupToken);
  const passwordHash = await hashPassword(form.password);

  return store.write(async (tx) => {
    if (setupToken !== undefined && (await countAdministrators(tx)) > 0) throw adminExists();
    await refuseTaken(tx, form);
    const person: Person = {
      id: randomUUID(),
      name: form.name ?? (await freeName(tx, form.email ?? '')),
      email: form.email,
      passwordHash,
      role: setupToken === undefined ? 'learner' : 'administrator',
      sessionVersion: 1,
      createdAt: at,
    };
    await insertPerson(tx, person);
    if (form.timeZone) await settleTimeZone(tx, person.id, form.timeZone);
    return person;
  });
}

async function refuseTaken(tx: Tx, { name, email }: Pick<SignUpForm, 'name' | 'email'>): Promise<void> {
  const fields: Record<string, string> = {};
  if (name && (await findPersonByName(tx, name))) {
    fields.name = 'This name is taken. Choose another, or sign in if it is yours.';
  }
  if (email && (await findPersonByEmail(tx, email))) {
    fields.email = 'This address has an account already. Sign in instead.';
  }
  if (Object.keys(fields).length > 0) throw new InvalidInput(fields);
}
