import { currentActor } from '#server/auth/current-actor.ts';
import { allow } from '#server/auth/rules.ts';
import { takesPush } from '#server/queries/takes-push.ts';
import { json, respond } from '#server/respond.ts';

import { readEndpoint } from '../endpoint-body.ts';

/** Whether the browser that asks takes the reminders of whoever is signed in. */
export async function POST(request: Request): Promise<Response> {
  return respond(async () => {
    const actor = await currentActor();
    allow(actor, 'change-own-account');
    return json({ mine: await takesPush(actor, await readEndpoint(request)) });
  });
}
