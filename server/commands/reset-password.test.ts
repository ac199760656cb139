import { describe, expect, it } from 'vitest';

import { getPerson } from '#db/people.ts';
import { passwordResets } from '#db/schema/people.ts';
import { OPERATOR } from '#server/auth/actor.ts';
import type { Mail } from '#server/mail/mail.ts';

import { signUpAs } from '../../tests/fixtures/account.ts';
import { testStore } from '../../tests/fixtures/test-store.ts';
import { changeProfile } from './change-profile.ts';
import { issueResetLink } from './issue-reset-link.ts';
import { mailResetLink } from './mail-reset-link.ts';
import { resetPassword } from './reset-password.ts';
import { signIn } from './sign-in.ts';

const store = testStore();
const newPassword = 'a different phrase';
const HOUR = 60 * 60 * 1000;

async function link(personId: string, at = 0): Promise<string> {
  return (await issueResetLink(store, OPERATOR, personId, at)).path.slice('/reset/'.length);
}
const use = (secret: string, at: number, address = 'x') =>
  resetPassword(store, { secret, newPassword }, { address, at });

describe('a reset link', () => {
  it('gives a new password and ends every session', async () => {
    const ada = await signUpAs(store, 'ada');
    await use(await link(ada.id), 23 * HOUR);
    expect((await getPerson(store.db, ada.id)).sessionVersion).toBe(2);
    await expect(signIn(store, { identifier: 'ada', password: newPassword }, 'x')).resolves.toBeTruthy();
  });

  it('lets in whoever had guessed too often', async () => {
    const tim = await signUpAs(store, 'tim');
    const guess = (password: string) => signIn(store, { identifier: 'tim', password }, 'x');
    for (let n = 0; n < 11; n++) await guess('wrong').catch(() => null);
    await use(await link(tim.id), 1);
    await expect(guess(newPassword)).resolves.toBeTruthy();
  });

  it('works once, even for two at the same time', async () => {
    const bob = await signUpAs(store, 'bob');
    const secret = await link(bob.id);
    const both = await Promise.allSettled([use(secret, 1), use(secret, 1)]);
    expect(both.map(({ status }) => status).sort()).toEqual(['fulfilled', 'rejected']);
    await expect(use(secret, 2)).rejects.toMatchObject({ status: 410 });
  });

  it('works for 24 hours', async () => {
    const eve = await signUpAs(store, 'eve');
    await expect(use(await link(eve.id), 24 * HOUR)).rejects.toMatchObject({ status: 410 });
  });

  it('stops working when a newer one is issued', async () => {
    const kim = await signUpAs(store, 'kim');
    const older = await link(kim.id);
    const newer = await link(kim.id, 1);
    await expect(use(older, 2)).rejects.toMatchObject({ status: 410 });
    await expect(use(newer, 2)).resolves.toBeTruthy();
  });

  it('is stored as a hash only', async () => {
    const lea = await signUpAs(store, 'lea');
    const secret = await link(lea.id);
    expect(JSON.stringify(await store.db.select().from(passwordResets))).not.toContain(secret);
  });

  it('cannot be guessed for long', async () => {
    for (let n = 0; n < 30; n++) await use(`guess-${n}`, 0, 'guesser').catch(() => null);
    await expect(use('guess', 0, 'guesser')).rejects.toMatchObject({ status: 429 });
  });
});

describe('mailing a reset link', () => {
  it('writes to the owner of the address, under the site’s own address', async () => {
    const max = await signUpAs(store, 'max');
    await changeProfile(store, max, { name: 'max', email: 'max@example.org' });
    const sent: Mail[] = [];
    const send = async (mail: Mail) => void sent.push(mail);
    await mailResetLink(store, 'MAX@example.org', 'https://heapwise.test', 0, send);
    await mailResetLink(store, 'nobody@example.org', 'https://heapwise.test', 0, send);
    expect(sent).toHaveLength(1);
    expect(sent[0]?.to).toBe('max@example.org');
    const secret = /https:\/\/heapwise\.test\/reset\/(\S+)/.exec(sent[0]?.text ?? '')?.[1] ?? '';
    await expect(use(secret, 1)).resolves.toMatchObject({ name: 'max' });
  });
});
