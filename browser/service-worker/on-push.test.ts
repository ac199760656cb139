import { beforeEach, expect, it, vi } from 'vitest';

import { TEST_REMINDER, reminderOf } from '#domain/reminders/reminder.ts';

import { watchPush } from './on-push.ts';
import type { PushScope } from './on-push.ts';

const ORIGIN = 'https://heapwise.test';

/** The global scope of a service worker, as far as reminders use it. */
class FakeScope {
  readonly location = { origin: ORIGIN } as Location;
  readonly navigator = { setAppBadge: vi.fn(async () => undefined) };
  readonly registration = {
    showNotification: vi.fn(async () => undefined),
    pushManager: {
      subscribe: vi.fn(async () => ({ toJSON: () => ({ endpoint: 'new', keys: { auth: 'a' } }) })),
    },
  };
  readonly pages: { url: string; focus: () => Promise<void>; navigate: (url: string) => Promise<void> }[] =
    [];
  readonly clients = { matchAll: async () => this.pages, openWindow: vi.fn(async () => null) };
  readonly #listeners = new Map<string, (event: object) => void>();

  addEventListener(type: string, listener: (event: object) => void): void {
    this.#listeners.set(type, listener);
  }

  /** Sends an event, and waits for what keeps the worker alive. */
  async send(type: string, event: object): Promise<void> {
    let work: Promise<unknown> = Promise.resolve();
    this.#listeners.get(type)?.({ ...event, waitUntil: (what: Promise<unknown>) => (work = what) });
    await work;
  }

  open(path: string): { focus: ReturnType<typeof vi.fn>; navigate: ReturnType<typeof vi.fn> } {
    const page = { focus: vi.fn(async () => undefined), navigate: vi.fn(async () => undefined) };
    this.pages.push({ url: `${ORIGIN}${path}`, ...page });
    return page;
  }
}

let scope: FakeScope;
beforeEach(() => {
  scope = new FakeScope();
  watchPush(scope as unknown as PushScope);
});

const pushed = (data: unknown) => ({ data: { json: () => data } });
const click = () => ({ notification: { close: vi.fn() } });

it('shows the reminder, and how much is due on the icon', async () => {
  await scope.send('push', pushed(reminderOf('first', 12)));
  expect(scope.registration.showNotification).toHaveBeenCalledWith(
    '12 cards for you today',
    expect.objectContaining({ body: expect.stringContaining('about to forget'), tag: 'reminder' }),
  );
  expect(scope.navigator.setAppBadge).toHaveBeenCalledWith(12);
});

it('leaves the icon alone for a test', async () => {
  await scope.send('push', pushed(TEST_REMINDER));
  expect(scope.registration.showNotification).toHaveBeenCalledWith(TEST_REMINDER.title, expect.anything());
  expect(scope.navigator.setAppBadge).not.toHaveBeenCalled();
});

it.each([
  ['nothing', { data: null }],
  ['no JSON', { data: { json: () => JSON.parse('{') as unknown } }],
  ['another shape', pushed({ title: 3 })],
])('shows something whatever comes: %s', async (_, event) => {
  await scope.send('push', event);
  expect(scope.registration.showNotification).toHaveBeenCalledWith('Cards are due', expect.anything());
});

it('opens the review', async () => {
  await scope.send('notificationclick', click());
  expect(scope.clients.openWindow).toHaveBeenCalledWith(`${ORIGIN}/review`);
});

it('leads an open page to the review, and leaves a review as it is', async () => {
  const lesson = scope.open('/lessons/lists');
  await scope.send('notificationclick', click());
  expect(lesson.focus).toHaveBeenCalled();
  expect(lesson.navigate).toHaveBeenCalledWith('/review');

  const review = scope.open('/review?source=app');
  await scope.send('notificationclick', click());
  expect(review.focus).toHaveBeenCalled();
  expect(review.navigate).not.toHaveBeenCalled();
  expect(scope.clients.openWindow).not.toHaveBeenCalled();
});

it('tells the server its new address when the push service gives another', async () => {
  const sent = vi.fn(async () => new Response('{}'));
  vi.stubGlobal('fetch', sent);
  const options = { userVisibleOnly: true, applicationServerKey: 'key' };
  await scope.send('pushsubscriptionchange', { oldSubscription: { options } });
  vi.unstubAllGlobals();
  expect(scope.registration.pushManager.subscribe).toHaveBeenCalledWith(options);
  expect(sent).toHaveBeenCalledWith(
    '/api/push',
    expect.objectContaining({ body: expect.stringContaining('"endpoint":"new"') }),
  );
});
