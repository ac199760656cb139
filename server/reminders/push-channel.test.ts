import { createPublicKey, verify } from 'node:crypto';

import { afterAll, beforeAll, beforeEach, expect, it } from 'vitest';

import { listPushSubscriptions, savePushSubscription } from '#db/push-subscriptions.ts';
import { reminderOf } from '#domain/reminders/reminder.ts';
import type { Actor } from '#server/auth/actor.ts';
import { store } from '#server/store.ts';

import { NOON, aLearner, ownDatabase } from '../../tests/fixtures/learner.ts';
import { pushBrowser, pushService } from '../../tests/fixtures/push-service.ts';
import type { PushService } from '../../tests/fixtures/push-service.ts';
import type { Recipient } from './channel.ts';
import { pushChannel } from './push-channel.ts';
import { pushSender } from './send-push.ts';
import { vapid } from './vapid-keys.ts';

const REMINDER = reminderOf('first', 12);
let service: PushService;

beforeAll(async () => {
  ownDatabase();
  service = await pushService();
});
afterAll(() => service.close());
beforeEach(() => {
  service.messages.length = 0;
  service.status = 201;
});

async function withBrowser(): Promise<{ ada: Actor & Recipient; browser: ReturnType<typeof pushBrowser> }> {
  const ada = { ...(await aLearner()), email: null };
  const browser = pushBrowser();
  const endpoint = service.endpoint(`/send/${ada.id}`);
  const fresh = { label: 'Chrome on Android', createdAt: NOON, deliveredAt: null, trouble: null };
  await store().write((tx) =>
    savePushSubscription(tx, { endpoint, personId: ada.id, ...browser.keys, ...fresh }),
  );
  return { ada, browser };
}
const channel = () => pushChannel(pushSender(service.agent));
const subscriptionsOf = ({ id }: Actor) => listPushSubscriptions(store().db, id);

it('sends what only this browser can read, signed by this server', async () => {
  const { ada, browser } = await withBrowser();
  expect(await channel().deliver(ada, REMINDER, NOON)).toEqual({ reached: 'Sent to 1 device.' });
  const [message] = service.messages;
  expect(JSON.parse(browser.read(message?.body ?? Buffer.of()))).toEqual(REMINDER);
  expect(message?.body.toString('latin1')).not.toContain('12 cards');
  expect(message?.headers).toMatchObject({ 'content-encoding': 'aes128gcm', topic: 'due' });
  expect(() => pushBrowser().read(message?.body ?? Buffer.of())).toThrow();

  const [, token = '', key] =
    /^vapid t=([\w.-]+), k=([\w-]+)$/.exec(message?.headers.authorization ?? '') ?? [];
  expect(key).toBe(vapid().publicKey);
  const [head, claims, signature = ''] = token.split('.');
  const point = Buffer.from(key ?? '', 'base64url');
  const publicKey = createPublicKey({
    format: 'jwk',
    key: {
      kty: 'EC',
      crv: 'P-256',
      x: point.subarray(1, 33).toString('base64url'),
      y: point.subarray(33).toString('base64url'),
    },
  });
  const signed = Buffer.from(`${head}.${claims}`);
  const how = { key: publicKey, dsaEncoding: 'ieee-p1363' } as const;
  expect(verify('sha256', signed, how, Buffer.from(signature, 'base64url'))).toBe(true);
  const said: unknown = JSON.parse(Buffer.from(claims ?? '', 'base64url').toString());
  expect(said).toMatchObject({ aud: service.endpoint(''), sub: expect.stringMatching(/^(mailto|https):/) });
});

it('keeps when it was delivered', async () => {
  const { ada } = await withBrowser();
  await channel().deliver(ada, REMINDER, NOON);
  expect(await subscriptionsOf(ada)).toMatchObject([{ deliveredAt: NOON, trouble: null }]);
});

it.each([404, 410])('forgets a browser that takes no messages any more (%i)', async (status) => {
  const { ada } = await withBrowser();
  service.status = status;
  expect(await channel().deliver(ada, REMINDER, NOON)).toMatchObject({ trouble: expect.any(String) });
  expect(await subscriptionsOf(ada)).toEqual([]);
});

it.each([
  [403, /off and on again/],
  [429, /too many messages/],
  [500, /trouble of its own/],
])('says what is in the way (%i), and keeps the browser', async (status, words) => {
  const { ada } = await withBrowser();
  service.status = status;
  expect(await channel().deliver(ada, REMINDER, NOON)).toEqual({ trouble: expect.stringMatching(words) });
  expect(await subscriptionsOf(ada)).toMatchObject([
    { deliveredAt: null, trouble: expect.stringMatching(words) },
  ]);
});

it('says so when the push service cannot be reached', async () => {
  const { ada } = await withBrowser();
  // Without the agent, nobody vouches for the certificate.
  expect(await pushChannel(pushSender()).deliver(ada, REMINDER, NOON)).toEqual({
    trouble: expect.stringMatching(/could not be reached/),
  });
});

it('says so when no device takes reminders', async () => {
  const ada = { ...(await aLearner()), email: null };
  expect(await channel().deliver(ada, REMINDER, NOON)).toEqual({
    trouble: expect.stringMatching(/No device/),
  });
});
