import { listPushSubscriptions, removePushSubscription as removeRow } from '#db/push-subscriptions.ts';
import { changeReminders } from '#db/reminders.ts';
import { DEFAULT_REMINDER_HOUR } from '#domain/reminders/which-reminder.ts';
import type { Actor } from '#server/auth/actor.ts';
import { allow } from '#server/auth/rules.ts';
import { store } from '#server/store.ts';

/** Ends reminders on one of a person's devices. One that took none changes nothing. */
export async function removePushSubscription(actor: Actor | null, endpoint: string): Promise<void> {
  allow(actor, 'change-own-account');
  await store().write(async (tx) => {
    await removeRow(tx, actor.id, endpoint);
    const left = await listPushSubscriptions(tx, actor.id);
    if (left.length === 0) await changeReminders(tx, actor.id, { push: false }, DEFAULT_REMINDER_HOUR);
  });
}
