import type { Reminder } from '#domain/reminders/reminder.ts';

import type { ExtendableEvent } from './scope.ts';

/** A page of this site that is open. */
interface OpenPage {
  readonly url: string;
  focus(): Promise<unknown>;
  navigate(url: string): Promise<unknown>;
}

/** What reminders need of a service worker's global scope. */
export interface PushScope {
  readonly location: Location;
  readonly navigator: { setAppBadge?: (count: number) => Promise<void> };
  readonly registration: {
    showNotification(title: string, options: NotificationOptions): Promise<void>;
    readonly pushManager: Pick<PushManager, 'subscribe'>;
  };
  readonly clients: {
    matchAll(options: { readonly type: 'window' }): Promise<readonly OpenPage[]>;
    openWindow(url: string): Promise<unknown>;
  };
  addEventListener(type: 'push', listener: (event: PushEvent) => void): void;
  addEventListener(type: 'notificationclick', listener: (event: ClickEvent) => void): void;
  addEventListener(type: 'pushsubscriptionchange', listener: (event: ChangeEvent) => void): void;
}

type PushEvent = ExtendableEvent & { readonly data: { json(): unknown } | null };
type ClickEvent = ExtendableEvent & { readonly notification: { close(): void } };
type ChangeEvent = ExtendableEvent & {
  readonly oldSubscription?: { readonly options: PushSubscriptionOptionsInit } | null;
};

/** Where a reminder leads. */
const REVIEW = '/review';

/** What is shown where a message cannot be read: a browser that shows nothing loses the right to take any. */
const UNREAD: Reminder = { title: 'Cards are due', body: 'Ideas you are about to forget.', due: null };

/** Takes reminders: shows them, opens the review when they are pressed, and stays reachable under a new address. */
export function watchPush(scope: PushScope): void {
  scope.addEventListener('push', (event) => event.waitUntil(showReminder(scope, event)));
  scope.addEventListener('notificationclick', (event) => {
    event.notification.close();
    event.waitUntil(openReview(scope));
  });
  scope.addEventListener('pushsubscriptionchange', (event) => event.waitUntil(subscribeAnew(scope, event)));
}

async function showReminder({ navigator, registration }: PushScope, { data }: PushEvent): Promise<void> {
  const { title, body, due } = readReminder(data);
  // One at a time: a newer one takes the place of the one before.
  const options = { body, tag: 'reminder', icon: '/icons/icon-192.png', badge: '/icons/badge-96.png' };
  await registration.showNotification(title, options);
  if (due !== null) await navigator.setAppBadge?.(due).catch(() => undefined);
}

function readReminder(data: PushEvent['data']): Reminder {
  try {
    const reminder = data?.json() as Partial<Reminder> | undefined;
    return typeof reminder?.title === 'string' ? { ...UNREAD, ...reminder } : UNREAD;
  } catch {
    return UNREAD;
  }
}

async function openReview({ clients, location }: PushScope): Promise<void> {
  const pages = await clients.matchAll({ type: 'window' });
  const reviewing = pages.find(({ url }) => new URL(url).pathname === REVIEW);
  const page = reviewing ?? pages[0];
  if (page === undefined) return void (await clients.openWindow(new URL(REVIEW, location.origin).href));
  await page.focus();
  // A review that goes on is not begun again, and an open page may not be ours to lead elsewhere.
  if (!reviewing) await page.navigate(REVIEW).catch(() => clients.openWindow(REVIEW));
}

/** The push service gave the browser another address: the server is told, if the person is still signed in. */
async function subscribeAnew({ registration }: PushScope, { oldSubscription }: ChangeEvent): Promise<void> {
  if (!oldSubscription) return;
  const subscription = await registration.pushManager.subscribe(oldSubscription.options);
  const { endpoint, keys } = subscription.toJSON();
  await fetch('/api/push', {
    method: 'POST',
    headers: { 'Content-Type': 'application/json' },
    body: JSON.stringify({ endpoint, keys, label: 'This device, anew' }),
  });
}
