import type { Store } from '#db/connection.ts';
import { findPersonByEmail, findPersonByName, getPerson, savePerson } from '#db/people.ts';
import type { Actor } from '#server/auth/actor.ts';
import type { ProfileForm } from '#server/auth/forms.ts';
import { InvalidInput } from '#server/auth/invalid-input.ts';
import { allow } from '#server/auth/rules.ts';

/**
 * Changes the actor's user name and e-mail address.
 * @throws InvalidInput when one of them is someone else's.
 */
export async function changeProfile(store: Store, actor: Actor | null, form: ProfileForm): Promise<void> {
  allow(actor, 'change-own-account');
  await store.write(async (tx) => {
    const named = await findPersonByName(tx, form.name);
    if (named && named.id !== actor.id)
      throw new InvalidInput({ name: 'This name is taken. Choose another.' });
    const mailed = form.email === null ? null : await findPersonByEmail(tx, form.email);
    if (mailed && mailed.id !== actor.id) {
      throw new InvalidInput({ email: 'This address belongs to another account here.' });
    }
    await savePerson(tx, { ...(await getPerson(tx, actor.id)), ...form });
  });
}
