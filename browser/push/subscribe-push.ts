import { askServer } from '#browser/review/ask-server.ts';

import { deviceLabel } from './device-label.ts';

/** Held while it is decided whose messages this browser takes. */
const LOCK = 'heapwise-push';

/**
 * Has this browser take push messages, after asking the learner.
 * @param publicKey The server's, by which the push service knows its messages.
 * @throws Error with a sentence to show.
 */
export async function subscribePush(publicKey: string): Promise<void> {
  if ((await Notification.requestPermission()) !== 'granted') {
    throw new Error(
      'Notifications are not allowed here. Allow them in the settings of the browser, then try again.',
    );
  }
  await navigator.locks.request(LOCK, () => subscribe(publicKey));
}

async function subscribe(publicKey: string): Promise<void> {
  const registration = await navigator.serviceWorker.ready;
  // One that was made with other keys, before the server lost or changed them, is of no use.
  await (await registration.pushManager.getSubscription())?.unsubscribe();
  const subscription = await registration.pushManager
    .subscribe({ userVisibleOnly: true, applicationServerKey: publicKey })
    .catch(() => {
      throw new Error('The push service of this browser cannot be reached. Try again later, or use e-mail.');
    });
  const { endpoint, keys } = subscription.toJSON();
  await askServer('/api/push', { endpoint, keys, label: deviceLabel(navigator.userAgent) }).catch(
    async (error: unknown) => {
      // Without the server's knowing, it would take nothing and look as if it did.
      await subscription.unsubscribe();
      throw error;
    },
  );
}

/** The address of this browser's subscription, or null. */
export async function pushEndpoint(): Promise<string | null> {
  const registration = await navigator.serviceWorker?.getRegistration();
  return (await registration?.pushManager?.getSubscription())?.endpoint ?? null;
}

/** Ends reminders on a device of this person, which may be this one. @throws Error with a sentence to show. */
export async function unsubscribePush(endpoint: string): Promise<void> {
  await askServer('/api/push/remove', { endpoint });
  if ((await pushEndpoint()) === endpoint) await dropSubscription();
}

/** Ends the reminders that this browser takes for somebody who never signed out here, now that another person did in. */
export async function endOthersPush(): Promise<void> {
  if ((await pushEndpoint()) === null) return;
  await navigator.locks.request(LOCK, async () => {
    const { mine } = await askServer<{ mine: boolean }>('/api/push/mine', { endpoint: await pushEndpoint() });
    if (!mine) await dropSubscription();
  });
}

/** Makes this browser take nothing more; the server finds out when it next sends. */
export async function dropSubscription(): Promise<void> {
  const registration = await navigator.serviceWorker?.getRegistration();
  await (await registration?.pushManager?.getSubscription())?.unsubscribe();
}
