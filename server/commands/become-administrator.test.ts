import { describe, expect, it, vi } from 'vitest';

import { countAdministrators, listPeople } from '#db/people.ts';
import { OPERATOR } from '#server/auth/actor.ts';

import { PASSWORD, signUpAs } from '../../tests/fixtures/account.ts';
import { testStore } from '../../tests/fixtures/test-store.ts';
import { becomeAdministrator } from './become-administrator.ts';
import { setRole } from './set-role.ts';
import { signUp } from './sign-up.ts';

const token = 'the-token-of-this-start';
vi.stubEnv('HEAPWISE_SETUP_TOKEN', token);

function setUp(store: ReturnType<typeof testStore>, name: string, setupToken: string) {
  const form = { name, email: null, password: PASSWORD, timeZone: null };
  return signUp(store, form, { address: 'setup', at: 0, setupToken });
}

describe('the set-up link', () => {
  it('makes one administrator of those who open it at once', async () => {
    const store = testStore();
    const ada = await signUpAs(store, 'ada');
    const results = await Promise.allSettled([
      becomeAdministrator(store, ada, token),
      setUp(store, 'bob', token),
      setUp(store, 'eve', token),
    ]);
    expect(results.filter(({ status }) => status === 'fulfilled')).toHaveLength(1);
    expect(await countAdministrators(store.db)).toBe(1);
  });

  it('makes no account for whoever comes second', async () => {
    const store = testStore();
    await setUp(store, 'first', token);
    await expect(setUp(store, 'second', token)).rejects.toMatchObject({ status: 409 });
    expect((await listPeople(store.db)).map(({ name }) => name)).toEqual(['first']);
  });

  it.each(['', 'wrong', `${token}x`])('refuses the token "%s"', async (wrong) => {
    const store = testStore();
    const ada = await signUpAs(store, 'ada');
    await expect(becomeAdministrator(store, ada, wrong)).rejects.toMatchObject({ status: 403 });
    await expect(setUp(store, 'bob', wrong)).rejects.toMatchObject({ status: 403 });
  });
});

describe('roles', () => {
  it('never leave nobody to administer', async () => {
    const store = testStore();
    const ada = await signUpAs(store, 'ada', 'administrator');
    const bob = await signUpAs(store, 'bob', 'administrator');
    const both = await Promise.allSettled([
      setRole(store, ada, ada.id, 'learner'),
      setRole(store, bob, bob.id, 'learner'),
    ]);
    expect(both.map(({ status }) => status)).toEqual(['fulfilled', 'rejected']);
    await expect(setRole(store, OPERATOR, bob.id, 'instructor')).rejects.toMatchObject({ status: 409 });
    await expect(setRole(store, OPERATOR, bob.id, 'administrator')).resolves.toBeUndefined();
  });

  it('cannot be given to someone who is gone', async () => {
    await expect(setRole(testStore(), OPERATOR, 'gone', 'learner')).rejects.toMatchObject({ status: 404 });
  });
});
