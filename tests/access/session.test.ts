import { mkdtempSync, statSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';

import { encode } from 'next-auth/jwt';
import { beforeEach, expect, it, vi } from 'vitest';

import { getPerson, savePerson } from '#db/people.ts';
import type { Actor } from '#server/auth/actor.ts';
import { currentActor } from '#server/auth/current-actor.ts';
import { renewSession } from '#server/auth/session.ts';
import { signOutEverywhere } from '#server/commands/sign-out-everywhere.ts';
import { secret } from '#server/env.ts';
import { store } from '#server/store.ts';

import { signUpAs } from '../fixtures/account.ts';

const jar = new Map<string, string>();
vi.mock('next/headers', () => ({
  headers: async () => new Headers(),
  cookies: async () => ({
    getAll: () => [...jar].map(([name, value]) => ({ name, value })),
    set: (name: string, value: string) => jar.set(name, value),
  }),
}));

const data = mkdtempSync(path.join(tmpdir(), 'heapwise-'));
vi.stubEnv('HEAPWISE_DATA', data);
const COOKIE = 'next-auth.session-token';

let ada: Actor;
let people = 0;
beforeEach(async () => {
  jar.clear();
  ada = await signUpAs(store(), `ada-${people++}`, 'instructor');
  await renewSession({ sub: ada.id, sessionVersion: 1 });
});

it('is the person of the session, with the role of now', async () => {
  expect(await currentActor()).toEqual(ada);
  await store().write(async (tx) => savePerson(tx, { ...(await getPerson(tx, ada.id)), role: 'learner' }));
  expect((await currentActor())?.role).toBe('learner');
});

it('is nobody after signing out everywhere, at once', async () => {
  await signOutEverywhere(store(), ada);
  expect(await currentActor()).toBeNull();
});

it('is nobody without a session, or with one of somebody who is gone', async () => {
  await renewSession({ sub: 'gone', sessionVersion: 1 });
  expect(await currentActor()).toBeNull();
  jar.clear();
  expect(await currentActor()).toBeNull();
});

it.each([
  [
    'a token of another secret',
    () => encode({ token: { sub: ada.id, sessionVersion: 1 }, secret: 'guessed' }),
  ],
  [
    'a token that is over',
    () => encode({ token: { sub: ada.id, sessionVersion: 1 }, secret: secret('nextauth'), maxAge: -60 }),
  ],
  ['a token without a version', () => encode({ token: { sub: ada.id }, secret: secret('nextauth') })],
  ['no token at all', async () => 'nonsense'],
])('is nobody with %s', async (_, token) => {
  jar.set(COOKIE, await token());
  expect(await currentActor()).toBeNull();
});

it('keeps its secret from other users of the machine', () => {
  expect(statSync(path.join(data, 'nextauth.secret')).mode & 0o777).toBe(0o600);
});
