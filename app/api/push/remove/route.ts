import { currentActor } from '#server/auth/current-actor.ts';
import { allow } from '#server/auth/rules.ts';
import { removePushSubscription } from '#server/commands/remove-push-subscription.ts';
import { json, respond } from '#server/respond.ts';

import { readEndpoint } from '../endpoint-body.ts';

/** Ends reminders on one browser of whoever is signed in. */
export async function POST(request: Request): Promise<Response> {
  return respond(async () => {
    const actor = await currentActor();
    allow(actor, 'change-own-account');
    await removePushSubscription(actor, await readEndpoint(request));
    return json({ removed: true });
  });
}
