import { beforeAll, expect, it } from 'vitest';

import { listPushSubscriptions } from '#db/push-subscriptions.ts';
import { findReminders } from '#db/reminders.ts';
import type { Actor } from '#server/auth/actor.ts';
import { takesPush } from '#server/queries/takes-push.ts';
import { store } from '#server/store.ts';

import { NOON, aLearner, ownDatabase } from '../../tests/fixtures/learner.ts';
import { pushBrowser } from '../../tests/fixtures/push-service.ts';
import { SubscriptionSchema, addPushSubscription } from './add-push-subscription.ts';
import { removePushSubscription } from './remove-push-subscription.ts';

beforeAll(ownDatabase);

const subscription = (endpoint = 'https://fcm.googleapis.com/fcm/send/abc') => ({
  endpoint,
  keys: pushBrowser().keys,
  label: 'Chrome on Android',
});
const endpointsOf = async ({ id }: Actor) =>
  (await listPushSubscriptions(store().db, id)).map(({ endpoint }) => endpoint);

it('takes what browsers give', () => {
  expect(SubscriptionSchema.parse(subscription())).toEqual(
    expect.objectContaining({ label: 'Chrome on Android' }),
  );
});

it('adds a device once, and turns reminders by push on; the last one removed turns them off', async () => {
  const ada = await aLearner();
  const phone = subscription('https://web.push.apple.com/phone');
  await addPushSubscription(ada, phone, NOON);
  await addPushSubscription(ada, phone, NOON);
  expect(await endpointsOf(ada)).toEqual([phone.endpoint]);
  expect(await findReminders(store().db, ada.id)).toMatchObject({ push: true, hour: 18 });
  await removePushSubscription(ada, phone.endpoint);
  expect(await endpointsOf(ada)).toEqual([]);
  expect(await findReminders(store().db, ada.id)).toMatchObject({ push: false });
});

it('gives a shared browser to whoever asked last, and lets nobody remove another’s', async () => {
  const [ada, bob] = [await aLearner(), await aLearner()];
  const shared = subscription('https://updates.push.services.mozilla.com/wpush/v2/shared');
  await addPushSubscription(ada, shared, NOON);
  await addPushSubscription(bob, shared, NOON);
  expect(await endpointsOf(ada)).toEqual([]);
  await removePushSubscription(ada, shared.endpoint);
  expect(await endpointsOf(bob)).toEqual([shared.endpoint]);
});

it.each([
  'http://fcm.googleapis.com/x',
  'https://127.0.0.1/x',
  'https://fcm.googleapis.com:8443/x',
  'https://fcm.googleapis.com@10.0.0.1/x',
  'https://fcm.googleapis.com.example.org/x',
  'https://evilpush.apple.com.example.org/x',
  'https://xpush.apple.com/x',
  'nonsense',
])('is not made to send to %s', async (endpoint) => {
  await expect(addPushSubscription(await aLearner(), subscription(endpoint), NOON)).rejects.toThrow(
    'not one that Heapwise knows',
  );
});

it('knows whose notifications a browser takes', async () => {
  const [ada, bob] = [await aLearner(), await aLearner()];
  const { endpoint, ...rest } = subscription('https://web.push.apple.com/whose');
  await addPushSubscription(ada, { endpoint, ...rest }, NOON);
  expect([await takesPush(ada, endpoint), await takesPush(bob, endpoint)]).toEqual([true, false]);
});

it('asks who it is', async () => {
  await expect(addPushSubscription(null, subscription(), NOON)).rejects.toMatchObject({ status: 401 });
  await expect(removePushSubscription(null, 'x')).rejects.toMatchObject({ status: 401 });
});
