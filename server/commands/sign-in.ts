import type { Store } from '#db/connection.ts';
import { findPersonByIdentifier } from '#db/people.ts';
import type { Person } from '#db/people.ts';
import type { SignInForm } from '#server/auth/forms.ts';
import { verifyPassword } from '#server/auth/password.ts';
import { countTry, forgetTries, takeBackTry } from '#server/auth/rate-limit.ts';
import { AppError } from '#server/errors.ts';

/**
 * The person whom a name (or e-mail address) and a password prove. Wrong tries are counted per name and per address.
 * @throws AppError 401 when they do not belong together, 429 after too many tries.
 */
export async function signIn(store: Store, form: SignInForm, address: string): Promise<Person> {
  await countTry('sign-in-address', address);
  await countTry('sign-in-identifier', form.identifier);

  const person = await findPersonByIdentifier(store.db, form.identifier);
  const proven = await verifyPassword(person?.passwordHash ?? null, form.password);
  if (!person || !proven) {
    throw new AppError(
      'wrong-password',
      'This name and this password do not go together. Check both and try again.',
      401,
    );
  }
  await forgetTries('sign-in-identifier', form.identifier);
  await takeBackTry('sign-in-address', address);
  return person;
}
