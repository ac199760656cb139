import type { Store } from '#db/connection.ts';
import { getPerson } from '#db/people.ts';
import type { Actor } from '#server/auth/actor.ts';
import { allow } from '#server/auth/rules.ts';

import { endSessions } from './end-sessions.ts';

/** Ends every session of the actor, the asking one included, and the notifications on every device, at once. */
export async function signOutEverywhere(store: Store, actor: Actor | null): Promise<void> {
  allow(actor, 'change-own-account');
  await store.write(async (tx) => {
    await endSessions(tx, await getPerson(tx, actor.id));
  });
}
