import { listPushSubscriptions, notePushDelivery, removePushSubscription } from '#db/push-subscriptions.ts';
import type { PushSubscription } from '#db/push-subscriptions.ts';
import { store } from '#server/store.ts';

import type { Channel } from './channel.ts';
import { pushSender } from './send-push.ts';
import type { PushResult } from './send-push.ts';

/** Reaches a person on the devices they said; those that take no messages any more are forgotten. */
export function pushChannel(send = pushSender()): Channel {
  return {
    obstacle: () => null,
    async deliver({ id }, reminder, at) {
      const subscriptions = await listPushSubscriptions(store().db, id);
      if (subscriptions.length === 0) {
        return { trouble: 'No device takes reminders yet. Turn them on, on each device that shall.' };
      }
      const text = JSON.stringify(reminder);
      const results = await Promise.all(
        subscriptions.map(async (to) => ({ to, result: await send(to, text) })),
      );
      for (const { to, result } of results) await note(id, to, result, at);
      const sent = results.filter(({ result }) => result.kind === 'sent').length;
      const failed = results.map(({ result }) => result).find((result) => result.kind === 'failed');
      if (sent > 0) return { reached: sent === 1 ? 'Sent to 1 device.' : `Sent to ${sent} devices.` };
      return {
        trouble: failed?.trouble ?? 'That device takes reminders no more. Turn them on there again.',
      };
    },
  };
}

function note(
  personId: string,
  { endpoint }: PushSubscription,
  result: PushResult,
  at: number,
): Promise<void> {
  return store().write(async (tx) => {
    switch (result.kind) {
      case 'sent':
        return notePushDelivery(tx, endpoint, { deliveredAt: at, trouble: null });
      case 'gone':
        return removePushSubscription(tx, personId, endpoint);
      case 'failed':
        return notePushDelivery(tx, endpoint, { trouble: result.trouble });
    }
  });
}
