import { describe, expect, it } from 'vitest';

import { findPersonByEmail, listPeople } from '#db/people.ts';
import { findSettings } from '#db/settings.ts';
import { SignUpForm } from '#server/auth/forms.ts';
import { parseFields } from '#server/auth/invalid-input.ts';
import { countTry } from '#server/auth/rate-limit.ts';

import { testStore } from '../../tests/fixtures/test-store.ts';
import { signUp } from './sign-up.ts';

const store = testStore();
const password = 'correct horse battery';

function attempt(fields: Record<string, string>, address = 'here') {
  return signUp(store, parseFields(SignUpForm, { password, ...fields }), { address, at: 1000 });
}

describe('sign up', () => {
  it('makes a learner, and never keeps the password', async () => {
    const person = await attempt({ name: 'Ada', email: 'ada@example.org', timeZone: 'Europe/Vienna' });
    expect(person).toMatchObject({ name: 'Ada', role: 'learner', sessionVersion: 1, createdAt: 1000 });
    expect(person.passwordHash).toMatch(/^\$argon2id\$v=19\$m=19456,t=2,p=1\$/);
    expect((await findSettings(store.db, person.id))?.dayRule.timeZone).toBe('Europe/Vienna');
  });

  it('finds a name that is taken, whatever its case', async () => {
    await expect(attempt({ name: 'aDA' })).rejects.toMatchObject({ fields: { name: expect.any(String) } });
  });

  it('finds an address that is taken, whatever its case', async () => {
    const refused = attempt({ name: 'other', email: 'ADA@Example.org' });
    await expect(refused).rejects.toMatchObject({ fields: { email: expect.any(String) } });
  });

  it('makes one account of two that are asked for at once', async () => {
    const results = await Promise.allSettled([attempt({ name: 'twin' }), attempt({ name: 'TWIN' })]);
    expect(results.map(({ status }) => status).sort()).toEqual(['fulfilled', 'rejected']);
  });

  it('makes a name of an e-mail address, another one when that is taken', async () => {
    await attempt({ email: 'bo.li+news@example.org' });
    await attempt({ email: 'bo.li+news@example.com' });
    expect((await findPersonByEmail(store.db, 'bo.li+news@example.org'))?.name).toBe('bo.li-news');
    expect((await findPersonByEmail(store.db, 'bo.li+news@example.com'))?.name).toBe('bo.li-news-2');
  });

  it.each([
    [{}, 'name'],
    [{ name: 'ab' }, 'name'],
    [{ name: 'ada@example.org' }, 'name'],
    [{ name: 'Ada Lovelace' }, 'name'],
    [{ name: 'a'.repeat(31) }, 'name'],
    [{ name: 'valid', email: 'nonsense' }, 'email'],
    [{ name: 'valid', password: 'too short' }, 'password'],
    [{ name: 'valid', password: 'x'.repeat(257) }, 'password'],
  ])('says which field of %o is wrong', (fields, wrong) => {
    let complaint: unknown;
    try {
      parseFields(SignUpForm, { password, ...fields });
    } catch (error) {
      complaint = error;
    }
    expect(complaint).toMatchObject({ fields: { [wrong]: expect.stringMatching(/\.$/) } });
  });

  it('counts sign-ups per address', async () => {
    const before = (await listPeople(store.db)).length;
    for (let n = 0; n < 300; n++) await countTry('sign-up-address', 'busy');
    await expect(attempt({ name: 'late' }, 'busy')).rejects.toMatchObject({ status: 429 });
    expect(await listPeople(store.db)).toHaveLength(before);
  });
});
