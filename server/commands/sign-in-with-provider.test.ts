import { describe, expect, it } from 'vitest';

import { signUpAs } from '../../tests/fixtures/account.ts';
import { testStore } from '../../tests/fixtures/test-store.ts';
import { changeProfile } from './change-profile.ts';
import { signInWithProvider } from './sign-in-with-provider.ts';

const store = testStore();
const outside = { provider: 'github', subject: '42', name: 'octo cat', email: 'octo@example.org' };

describe('signing in through a provider', () => {
  it('makes an account the first time and finds it again, even under another name', async () => {
    const first = await signInWithProvider(store, outside, 0);
    expect(first).toMatchObject({
      name: 'octo-cat',
      email: 'octo@example.org',
      role: 'learner',
      passwordHash: null,
    });
    const again = await signInWithProvider(store, { ...outside, name: 'renamed', email: null }, 1);
    expect(again.id).toBe(first.id);
  });

  it('does not take over an account that has the same address', async () => {
    const ada = await signUpAs(store, 'ada');
    await changeProfile(store, ada, { name: 'ada', email: 'ada@example.org' });
    const thief = { provider: 'oidc', subject: '7', name: 'thief', email: 'ADA@example.org' };
    await expect(signInWithProvider(store, thief, 0)).rejects.toMatchObject({ code: 'email-taken' });
  });

  it('tells the same number at two providers apart', async () => {
    const github = await signInWithProvider(store, { ...outside, subject: '9', email: null }, 0);
    const oidc = await signInWithProvider(
      store,
      { ...outside, provider: 'oidc', subject: '9', email: null },
      0,
    );
    expect(oidc.id).not.toBe(github.id);
    expect(oidc.name).toBe('octo-cat-3');
  });
});
