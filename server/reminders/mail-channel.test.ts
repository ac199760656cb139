import { afterAll, beforeAll, beforeEach, expect, it, vi } from 'vitest';

import { findReminders } from '#db/reminders.ts';
import { savePerson, getPerson } from '#db/people.ts';
import { reminderOf } from '#domain/reminders/reminder.ts';
import type { Actor } from '#server/auth/actor.ts';
import { saveReminders } from '#server/commands/save-reminders.ts';
import { stopMailReminders } from '#server/commands/stop-mail-reminders.ts';
import { store } from '#server/store.ts';

import { NOON, aLearner, ownDatabase } from '../../tests/fixtures/learner.ts';
import { smtpSink } from '../../tests/fixtures/smtp-sink.ts';
import type { SmtpSink } from '../../tests/fixtures/smtp-sink.ts';
import type { Recipient } from './channel.ts';
import { mailChannel } from './mail-channel.ts';

const REMINDER = reminderOf('first', 12);
const SITE = 'https://heapwise.test';
let sink: SmtpSink;

beforeAll(async () => {
  ownDatabase();
  sink = await smtpSink();
  vi.stubEnv('SMTP_URL', sink.url);
  vi.stubEnv('NEXTAUTH_URL', SITE);
});
afterAll(() => sink.close());
beforeEach(() => {
  sink.letters.length = 0;
});

async function withAddress(): Promise<Actor & Recipient> {
  const ada = await aLearner();
  const email = `${ada.id}@example.org`;
  await store().write(async (tx) => savePerson(tx, { ...(await getPerson(tx, ada.id)), email }));
  await saveReminders(ada, { email: true });
  return { ...ada, email };
}
const remindersOf = ({ id }: Actor) => findReminders(store().db, id);

/** A letter's headers, unfolded, and all that follows, decoded. */
function parsed(letter: string): { head: string; text: string } {
  const [head = '', ...rest] = letter.split('\r\n\r\n');
  const text = rest.join('\n\n').replaceAll('=\r\n', '');
  return { head: head.replaceAll(/\r\n[ \t]+/g, ' '), text };
}

it('comes as a letter with links to review and to stop', async () => {
  const ada = await withAddress();
  expect(await mailChannel().deliver(ada, REMINDER, NOON)).toEqual({ reached: `Sent to ${ada.email}.` });
  const { head, text } = parsed(sink.letters[0] ?? '');
  expect(head).toContain('Subject: 12 cards for you today');
  expect(head).toContain(`To: ${ada.email}`);
  expect(text).toContain(`${SITE}/review`);
  expect(text).toContain('text/html');
  expect(await remindersOf(ada)).toMatchObject({ emailDeliveredAt: NOON, emailTrouble: null });
});

it('is ended by one press in a mail program, for good and for this person alone', async () => {
  const [ada, bob] = [await withAddress(), await withAddress()];
  await mailChannel().deliver(ada, REMINDER, NOON);
  await mailChannel().deliver(bob, REMINDER, NOON);
  const { head } = parsed(sink.letters[0] ?? '');
  expect(head).toContain('List-Unsubscribe-Post: List-Unsubscribe=One-Click');
  const [, link = ''] = /List-Unsubscribe: <([^>]+)>/.exec(head) ?? [];
  expect(new URL(link).origin).toBe(SITE);
  const secret = link.split('/').at(-1) ?? '';
  await stopMailReminders(secret, 'x');
  await stopMailReminders(secret, 'x');
  expect(await remindersOf(ada)).toMatchObject({ email: false });
  expect(await remindersOf(bob)).toMatchObject({ email: true });
  expect(JSON.stringify(await remindersOf(ada))).not.toContain(secret);
});

it('is not ended by a made-up link, which cannot be tried for long', async () => {
  await expect(stopMailReminders('made-up', 'guesser')).rejects.toMatchObject({ status: 404 });
  for (let tries = 1; tries < 60; tries += 1)
    await stopMailReminders(`${tries}`, 'guesser').catch(() => null);
  await expect(stopMailReminders('one more', 'guesser')).rejects.toMatchObject({ status: 429 });
});

it('keeps what went wrong, in words', async () => {
  const ada = await withAddress();
  const refuse = () => Promise.reject(new Error('550 no such mailbox'));
  vi.spyOn(console, 'error').mockImplementationOnce(() => undefined);
  const delivery = await mailChannel(refuse).deliver(ada, REMINDER, NOON);
  expect(delivery).toEqual({ trouble: expect.stringContaining('did not take the letter') });
  expect(await remindersOf(ada)).toMatchObject({ emailDeliveredAt: null, emailTrouble: expect.any(String) });
});

it('says why it cannot be, where the server sends no mail or the account has no address', async () => {
  const ada = await aLearner();
  const mail = mailChannel(undefined, () => null);
  expect(mail.obstacle()).toMatch(/SMTP_URL/);
  expect(await mail.deliver({ ...ada, email: 'a@b.c' }, REMINDER, NOON)).toHaveProperty('trouble');
  await expect(saveReminders(ada, { email: true }, null)).rejects.toThrow('This server sends no e-mail.');
  await expect(saveReminders(ada, { email: true })).rejects.toThrow('Your account has no e-mail address.');
});
