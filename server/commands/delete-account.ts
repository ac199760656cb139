import type { Store } from '#db/connection.ts';
import { getPerson, removePerson } from '#db/people.ts';
import type { Person } from '#db/people.ts';
import type { Actor } from '#server/auth/actor.ts';
import type { DeleteAccountForm } from '#server/auth/forms.ts';
import { InvalidInput } from '#server/auth/invalid-input.ts';
import { verifyPassword } from '#server/auth/password.ts';
import { countTry, forgetPerson } from '#server/auth/rate-limit.ts';
import { allow } from '#server/auth/rules.ts';
import { AppError } from '#server/errors.ts';
import { isNeeded } from '#server/queries/own-data.ts';
import { logFailure } from '#server/respond.ts';

/**
 * Deletes the actor's account with all that belongs to it, for ever, and leaves no remains of it in the files. Every session
 * ends with it.
 * @throws InvalidInput when the password (or, without one, the typed name) is wrong, AppError 409 for the only administrator
 *   of others, 429 after too many tries.
 */
export async function deleteAccount(
  store: Store,
  actor: Actor | null,
  form: DeleteAccountForm,
): Promise<void> {
  allow(actor, 'change-own-account');
  const person = await getPerson(store.db, actor.id);
  await checkConsent(person, form);
  await store.write(async (tx) => {
    if (await isNeeded(tx, await getPerson(tx, person.id))) {
      throw new AppError(
        'last-administrator',
        'You are the only administrator here. Make someone else an administrator under People first, then delete your account.',
        409,
      );
    }
    await removePerson(tx, person.id);
  });
  await forgetPerson([person.id, person.name, ...(person.email === null ? [] : [person.email])]);
  // The account is gone whatever becomes of this; who runs the server reads of it in the log.
  await store.eraseRemains().catch(logFailure);
}

async function checkConsent(
  { name, passwordHash }: Person,
  { confirmation }: DeleteAccountForm,
): Promise<void> {
  if (passwordHash === null) {
    if (confirmation.trim().toLowerCase() === name.toLowerCase()) return;
    throw new InvalidInput({ confirmation: `Type your user name, ${name}, to delete the account.` });
  }
  await countTry('sign-in-identifier', name);
  if (await verifyPassword(passwordHash, confirmation)) return;
  throw new InvalidInput({ confirmation: 'This is not your password.' });
}
