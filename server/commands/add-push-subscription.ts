import { z } from 'zod';

import { listPushSubscriptions, savePushSubscription } from '#db/push-subscriptions.ts';
import { changeReminders } from '#db/reminders.ts';
import { DEFAULT_REMINDER_HOUR } from '#domain/reminders/which-reminder.ts';
import type { Actor } from '#server/auth/actor.ts';
import { allow } from '#server/auth/rules.ts';
import { AppError } from '#server/errors.ts';
import { isPushService } from '#server/reminders/push-services.ts';
import { store } from '#server/store.ts';

const base64url = /^[\w-]+={0,2}$/;

/** What a browser says of its subscription (Push API, `PushSubscription.toJSON`), and which device it is. */
export const SubscriptionSchema = z.object({
  endpoint: z.string().max(1000),
  keys: z.object({
    /** A point on a curve: 65 bytes. */
    p256dh: z.string().regex(base64url).min(86).max(90),
    /** 16 bytes. */
    auth: z.string().regex(base64url).min(21).max(24),
  }),
  label: z.string().trim().min(1).max(60),
});
export type SubscriptionInput = z.infer<typeof SubscriptionSchema>;

/** More than anyone uses; a script could fill the table. */
const MOST_DEVICES = 20;

/**
 * Lets a browser take a person's reminders. One that took somebody else's takes theirs no more.
 * @throws AppError when nobody is signed in, the push service is unknown, or there are too many devices.
 */
export async function addPushSubscription(
  actor: Actor | null,
  { endpoint, keys, label }: SubscriptionInput,
  at: number,
): Promise<void> {
  allow(actor, 'change-own-account');
  if (!isPushService(endpoint)) {
    throw new AppError(
      'unknown-push-service',
      'The push service of this browser is not one that Heapwise knows. Use e-mail, or another browser.',
    );
  }
  await store().write(async (tx) => {
    const others = (await listPushSubscriptions(tx, actor.id)).filter((one) => one.endpoint !== endpoint);
    if (others.length >= MOST_DEVICES) {
      throw new AppError('too-many-devices', `Remove a device first: ${MOST_DEVICES} can take reminders.`);
    }
    const fresh = { createdAt: at, deliveredAt: null, trouble: null };
    await savePushSubscription(tx, { endpoint, personId: actor.id, ...keys, label, ...fresh });
    await changeReminders(tx, actor.id, { push: true }, DEFAULT_REMINDER_HOUR);
  });
}
