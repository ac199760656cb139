import { z } from 'zod';

import { currentActor } from '#server/auth/current-actor.ts';
import { allow } from '#server/auth/rules.ts';
import { removePushSubscription } from '#server/commands/remove-push-subscription.ts';
import { readJson } from '#server/read-json.ts';
import { json, respond } from '#server/respond.ts';

const RemoveSchema = z.object({ endpoint: z.string().max(1000) });

/** One address. */
const ENDPOINT_BYTES = 2000;

/** Ends reminders on one browser of whoever is signed in. */
export async function POST(request: Request): Promise<Response> {
  return respond(async () => {
    const actor = await currentActor();
    allow(actor, 'change-own-account');
    const { endpoint } = RemoveSchema.parse(await readJson(request, ENDPOINT_BYTES));
    await removePushSubscription(actor, endpoint);
    return json({ removed: true });
  });
}
