import type { Agent } from 'node:https';

import webpush, { WebPushError } from 'web-push';

import type { PushSubscription } from '#db/push-subscriptions.ts';

import { vapid } from './vapid-keys.ts';

/** How a push message fared: `gone` when nobody takes messages there any more. */
export type PushResult =
  { readonly kind: 'sent' | 'gone' } | { readonly kind: 'failed'; readonly trouble: string };

/** Sends a text to a browser, encrypted for it alone. */
export type PushSender = (
  to: Pick<PushSubscription, 'endpoint' | 'p256dh' | 'auth'>,
  text: string,
) => Promise<PushResult>;

/** What was not delivered by then (s) is of yesterday. */
const LIFETIME_S = 12 * 60 * 60;
/** What a push service may take to answer. */
const PATIENCE_MS = 10_000;

/** @param agent Makes the connections; Node's own unless said. */
export function pushSender(agent?: Agent): PushSender {
  return async ({ endpoint, p256dh, auth }, text) => {
    try {
      await webpush.sendNotification({ endpoint, keys: { p256dh, auth } }, text, {
        vapidDetails: vapid(),
        TTL: LIFETIME_S,
        // A newer reminder takes the place of one that waits for a sleeping phone.
        topic: 'due',
        timeout: PATIENCE_MS,
        ...(agent && { agent }),
      });
      return { kind: 'sent' };
    } catch (error) {
      const status = error instanceof WebPushError ? error.statusCode : null;
      return status === 404 || status === 410
        ? { kind: 'gone' }
        : { kind: 'failed', trouble: troubleOf(status) };
    }
  };
}

/** What to do about an answer of a push service; `status` is null where there was none. */
function troubleOf(status: number | null): string {
  switch (status) {
    case null:
      return 'The push service of this browser could not be reached. The server may have no way out to the internet.';
    case 400:
    case 401:
    case 403:
      return 'The push service did not accept the message. Turn reminders off and on again on that device.';
    case 429:
      return 'The push service had too many messages from this server. It works again later.';
    default:
      return `The push service had trouble of its own (${status}). It works again later.`;
  }
}
