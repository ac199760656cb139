import { listPushSubscriptions } from '#db/push-subscriptions.ts';
import type { Actor } from '#server/auth/actor.ts';
import { allow } from '#server/auth/rules.ts';
import { store } from '#server/store.ts';

/** Whether the browser at this address takes reminders of whoever asks. @throws AppError when nobody is signed in. */
export async function takesPush(actor: Actor | null, endpoint: string): Promise<boolean> {
  allow(actor, 'change-own-account');
  return (await listPushSubscriptions(store().db, actor.id)).some((one) => one.endpoint === endpoint);
}
