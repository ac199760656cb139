import { beforeAll, expect, it, vi } from 'vitest';

import { TEST_REMINDER } from '#domain/reminders/reminder.ts';
import type { Actor } from '#server/auth/actor.ts';
import { changeProfile } from '#server/commands/change-profile.ts';
import { saveReminders } from '#server/commands/save-reminders.ts';
import type { Mail } from '#server/mail/mail.ts';
import { remindersScreen } from '#server/queries/reminders.ts';
import { mailChannel } from '#server/reminders/mail-channel.ts';
import { store } from '#server/store.ts';

import { aLearner, ownDatabase } from '../../../../../tests/fixtures/learner.ts';
import { GET, POST } from './route.ts';

vi.mock('#server/auth/client-address.ts', () => ({ clientAddress: async () => 'a mail program' }));

beforeAll(ownDatabase);

const SITE = 'https://heapwise.test';

/** Someone with reminders by e-mail, and the secret in the letter they got. */
async function withMail(): Promise<{ ada: Actor; secret: string }> {
  const ada = await aLearner();
  const email = `${ada.id}@example.org`;
  await changeProfile(store(), ada, { name: ada.name, email });
  await saveReminders(ada, { email: true }, SITE);
  let letter: Mail | null = null;
  const send = async (mail: Mail) => void (letter = mail);
  await mailChannel(send, () => SITE).deliver({ ...ada, email }, TEST_REMINDER, 0);
  return { ada, secret: /stop\/([\w-]+)/.exec(JSON.stringify(letter))?.[1] ?? '' };
}
const isOn = async (actor: Actor) => (await remindersScreen(actor)).email.isOn;
const params = (secret: string) => ({ params: Promise.resolve({ secret }) });

it('ends reminders when a mail program posts to it, without a redirect', async () => {
  const { ada, secret } = await withMail();
  const request = new Request('http://localhost/api/reminders/stop/x', {
    method: 'POST',
    headers: { 'Content-Type': 'application/x-www-form-urlencoded' },
    body: 'List-Unsubscribe=One-Click',
  });
  expect((await POST(request, params(secret))).status).toBe(200);
  expect(await isOn(ada)).toBe(false);
});

it('ends nothing when it is only opened: it leads to the page with the button', async () => {
  const { ada, secret } = await withMail();
  const response = await GET(new Request('http://localhost/'), params(secret));
  expect([response.status, response.headers.get('Location')]).toEqual([303, `/reminders/stop/${secret}`]);
  expect(await isOn(ada)).toBe(true);
});
