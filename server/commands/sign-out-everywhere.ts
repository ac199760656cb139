import type { Store } from '#db/connection.ts';
import { getPerson, savePerson } from '#db/people.ts';
import type { Actor } from '#server/auth/actor.ts';
import { allow } from '#server/auth/rules.ts';

/** Ends every session of the actor, the asking one included, at once. */
export async function signOutEverywhere(store: Store, actor: Actor | null): Promise<void> {
  allow(actor, 'change-own-account');
  await store.write(async (tx) => {
    const person = await getPerson(tx, actor.id);
    await savePerson(tx, { ...person, sessionVersion: person.sessionVersion + 1 });
  });
}
