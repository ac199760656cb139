import { currentActor } from '#server/auth/current-actor.ts';
import { allow } from '#server/auth/rules.ts';
import { now } from '#server/clock.ts';
import { SubscriptionSchema, addPushSubscription } from '#server/commands/add-push-subscription.ts';
import { readJson } from '#server/read-json.ts';
import { json, respond } from '#server/respond.ts';

/** An address, two keys and a name. */
const SUBSCRIPTION_BYTES = 3000;

/** Lets the browser that asks take the reminders of whoever is signed in. */
export async function POST(request: Request): Promise<Response> {
  return respond(async () => {
    const actor = await currentActor();
    allow(actor, 'change-own-account');
    const subscription = SubscriptionSchema.parse(await readJson(request, SUBSCRIPTION_BYTES));
    await addPushSubscription(actor, subscription, now());
    return json({ added: true });
  });
}
