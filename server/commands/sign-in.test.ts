import { verify } from '@node-rs/argon2';
import { describe, expect, it, vi } from 'vitest';

import { countTry } from '#server/auth/rate-limit.ts';

import { PASSWORD, signUpAs } from '../../tests/fixtures/account.ts';
import { testStore } from '../../tests/fixtures/test-store.ts';
import { changeProfile } from './change-profile.ts';
import { signIn } from './sign-in.ts';

// Counted, not replaced: what takes the time is the hash.
vi.mock('@node-rs/argon2', { spy: true });

const store = testStore();

describe('sign in', () => {
  it('takes the name or the e-mail address, whatever their case', async () => {
    const grace = await signUpAs(store, 'Grace');
    await changeProfile(store, grace, { name: 'Grace', email: 'grace@example.org' });
    for (const identifier of ['grace', 'GRACE', 'Grace@Example.ORG']) {
      expect((await signIn(store, { identifier, password: PASSWORD }, 'a')).id).toBe(grace.id);
    }
  });

  it('says the same of a wrong password and of an unknown name', async () => {
    await signUpAs(store, 'known');
    const wrong = await signIn(store, { identifier: 'known', password: 'wrong' }, 'b').catch(String);
    const unknown = await signIn(store, { identifier: 'unknown', password: 'wrong' }, 'b').catch(String);
    expect(wrong).toBe(unknown);
  });

  it('does the same work for an unknown name', async () => {
    await signUpAs(store, 'timed');
    vi.mocked(verify).mockClear();
    for (const identifier of ['timed', 'nobody']) {
      await signIn(store, { identifier, password: 'wrong' }, 'c').catch(() => null);
    }
    const settings = vi
      .mocked(verify)
      .mock.calls.map(([hash]) => /^\$argon2id\$v=\d+\$[^$]+/.exec(String(hash))?.[0]);
    expect(settings).toHaveLength(2);
    expect(settings[0]).toMatch(/m=\d+,t=\d+,p=\d+/);
    expect(settings[1]).toBe(settings[0]);
  });

  it('refuses after ten wrong tries, the right password too', async () => {
    await signUpAs(store, 'target');
    const guess = (password: string) => signIn(store, { identifier: 'target', password }, 'd');
    const tries = await Promise.allSettled(Array.from({ length: 10 }, (_, n) => guess(`guess ${n}`)));
    expect(tries.every(({ status }) => status === 'rejected')).toBe(true);
    await expect(guess(PASSWORD)).rejects.toMatchObject({
      status: 429,
      message: expect.stringContaining('Wait'),
    });
  });

  it('forgets wrong tries after a right one', async () => {
    await signUpAs(store, 'clumsy');
    const guess = (password: string) => signIn(store, { identifier: 'clumsy', password }, 'e');
    for (let round = 0; round < 3; round++) {
      for (let n = 0; n < 9; n++) await guess('wrong').catch(() => null);
      await expect(guess(PASSWORD)).resolves.toMatchObject({ name: 'clumsy' });
    }
  });

  it('counts wrong tries per address, over many names', async () => {
    const guess = (n: number) => signIn(store, { identifier: `name-${n}`, password: 'wrong' }, 'sprayer');
    await guess(0).catch(() => null);
    for (let n = 0; n < 99; n++) await countTry('sign-in-address', 'sprayer');
    await expect(guess(100)).rejects.toMatchObject({ status: 429 });
  });
});
