import { getPerson } from '#db/people.ts';
import { listPushSubscriptions } from '#db/push-subscriptions.ts';
import type { PushSubscription } from '#db/push-subscriptions.ts';
import { findReminders } from '#db/reminders.ts';
import { DEFAULT_REMINDER_HOUR } from '#domain/reminders/which-reminder.ts';
import type { Actor } from '#server/auth/actor.ts';
import { allow } from '#server/auth/rules.ts';
import { CHANNELS } from '#server/reminders/channels.ts';
import { vapid } from '#server/reminders/vapid-keys.ts';
import { store } from '#server/store.ts';

import { learnerSettings } from './learner-settings.ts';

/** What people see of their reminders. Instants are milliseconds since the epoch; null where it never was. */
export interface RemindersScreen {
  readonly hour: number;
  readonly followUp: boolean;
  /** By whose clock. */
  readonly timeZone: string;
  readonly push: {
    readonly devices: readonly Pick<PushSubscription, 'endpoint' | 'label' | 'deliveredAt' | 'trouble'>[];
    /** By which browsers know this server's messages. */
    readonly publicKey: string;
  };
  readonly email: {
    readonly isOn: boolean;
    readonly address: string | null;
    /** Why this server sends none; null where it does. */
    readonly obstacle: string | null;
    readonly deliveredAt: number | null;
    readonly trouble: string | null;
  };
  readonly calendar: { readonly isOn: boolean; readonly readAt: number | null };
}

/** How the actor is reminded, and when that last worked. @throws AppError when nobody is signed in. */
export async function remindersScreen(actor: Actor | null): Promise<RemindersScreen> {
  allow(actor, 'change-own-account');
  const { db } = store();
  const reminders = await findReminders(db, actor.id);
  const devices = await listPushSubscriptions(db, actor.id);
  const { email } = await getPerson(db, actor.id);
  const { dayRule } = await learnerSettings(db, actor.id);
  return {
    hour: reminders?.hour ?? DEFAULT_REMINDER_HOUR,
    followUp: reminders?.followUp ?? false,
    timeZone: dayRule.timeZone,
    push: {
      devices: devices.map(({ endpoint, label, deliveredAt, trouble }) => ({
        endpoint,
        label,
        deliveredAt,
        trouble,
      })),
      publicKey: vapid().publicKey,
    },
    email: {
      isOn: reminders?.email ?? false,
      address: email,
      obstacle: CHANNELS.email.obstacle(),
      deliveredAt: reminders?.emailDeliveredAt ?? null,
      trouble: reminders?.emailTrouble ?? null,
    },
    calendar: { isOn: reminders?.feedHash != null, readAt: reminders?.feedReadAt ?? null },
  };
}
