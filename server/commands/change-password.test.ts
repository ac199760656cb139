import { describe, expect, it } from 'vitest';

import { getPerson, savePerson } from '#db/people.ts';
import { listPushSubscriptions, savePushSubscription } from '#db/push-subscriptions.ts';
import { changeReminders, findReminders } from '#db/reminders.ts';

import { PASSWORD, signUpAs } from '../../tests/fixtures/account.ts';
import { testStore } from '../../tests/fixtures/test-store.ts';
import { changePassword } from './change-password.ts';
import { issueResetLink } from './issue-reset-link.ts';
import { resetPassword } from './reset-password.ts';
import { signIn } from './sign-in.ts';
import { signOutEverywhere } from './sign-out-everywhere.ts';
import { OPERATOR } from '#server/auth/actor.ts';
import type { Actor } from '#server/auth/actor.ts';

const store = testStore();
const newPassword = 'a different phrase';

describe('changing the password', () => {
  it('needs the current one, ends every session and voids open reset links', async () => {
    const ada = await signUpAs(store, 'ada');
    const { path } = await issueResetLink(store, OPERATOR, ada.id, 0);
    const wrong = changePassword(store, ada, { currentPassword: 'wrong', newPassword }, 1);
    await expect(wrong).rejects.toMatchObject({ fields: { currentPassword: expect.any(String) } });

    const changed = await changePassword(store, ada, { currentPassword: PASSWORD, newPassword }, 1);
    expect(changed.sessionVersion).toBe(2);
    await expect(signIn(store, { identifier: 'ada', password: PASSWORD }, 'x')).rejects.toMatchObject({
      status: 401,
    });
    await expect(signIn(store, { identifier: 'ada', password: newPassword }, 'x')).resolves.toBeTruthy();
    const secret = path.slice('/reset/'.length);
    const late = resetPassword(store, { secret, newPassword }, { address: 'x', at: 2 });
    await expect(late).rejects.toMatchObject({ status: 410 });
  });

  it('needs none from someone who came through a provider', async () => {
    const oidc = await signUpAs(store, 'oidc');
    await store.write(async (tx) =>
      savePerson(tx, { ...(await getPerson(tx, oidc.id)), passwordHash: null }),
    );
    await changePassword(store, oidc, { currentPassword: '', newPassword }, 1);
    await expect(signIn(store, { identifier: 'oidc', password: newPassword }, 'x')).resolves.toBeTruthy();
  });

  it('is the same password when its letters are composed in another way', async () => {
    const zoe = await signUpAs(store, 'zoe');
    await changePassword(
      store,
      zoe,
      { currentPassword: PASSWORD, newPassword: 'caf\u00e9 caf\u00e9 caf\u00e9' },
      1,
    );
    const typed = { identifier: 'zoe', password: 'cafe\u0301 cafe\u0301 cafe\u0301' };
    await expect(signIn(store, typed, 'x')).resolves.toBeTruthy();
  });
});

/** How each of them is done, by someone with the default password. */
const WAYS = {
  signOutEverywhere: (actor: Actor) => signOutEverywhere(store, actor),
  changePassword: (actor: Actor) =>
    changePassword(store, actor, { currentPassword: PASSWORD, newPassword }, 1),
  resetPassword: async ({ id }: Actor) => {
    const { path } = await issueResetLink(store, OPERATOR, id, 0);
    await resetPassword(
      store,
      { secret: path.slice('/reset/'.length), newPassword },
      { address: 'x', at: 1 },
    );
  },
};

it.each(Object.entries(WAYS))(
  '%s ends the notifications on every device, and nobody else’s',
  async (name, way) => {
    const [owner, other] = [await signUpAs(store, `${name}-a`), await signUpAs(store, `${name}-b`)];
    await store.write(async (tx) => {
      for (const { id } of [owner, other]) {
        const fresh = { label: 'Phone', createdAt: 0, deliveredAt: null, trouble: null };
        await savePushSubscription(tx, {
          endpoint: `https://x/${id}`,
          personId: id,
          p256dh: '',
          auth: '',
          ...fresh,
        });
        await changeReminders(tx, id, { push: true, email: true }, 7);
      }
    });
    await way(owner);
    const endpointsOf = async ({ id }: Actor) => (await listPushSubscriptions(store.db, id)).length;
    expect([await endpointsOf(owner), await endpointsOf(other)]).toEqual([0, 1]);
    expect(await findReminders(store.db, owner.id)).toMatchObject({ push: false, email: true, hour: 7 });
  },
);

describe('signing out everywhere', () => {
  it('raises the session version', async () => {
    const bob = await signUpAs(store, 'bob');
    await signOutEverywhere(store, bob);
    expect((await getPerson(store.db, bob.id)).sessionVersion).toBe(2);
  });
});
