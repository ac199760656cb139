import 'server-only';

import { getToken } from 'next-auth/jwt';
import { cookies, headers } from 'next/headers';
import { cache } from 'react';

import { findPerson } from '#db/people.ts';
import { secret } from '#server/env.ts';
import { store } from '#server/store.ts';

import type { Actor } from './actor.ts';
import { sessionCookie } from './session-cookie.ts';

/**
 * Who asks, or null: the only way to learn it. A session made before the person signed out everywhere, changed the
 * password or used a reset link is nobody's. Looked up once per request.
 */
export const currentActor: () => Promise<Actor | null> = cache(async () => {
  const jar = await cookies();
  const { name } = sessionCookie();
  // No cookie, no look-up: most visitors are guests.
  if (!jar.getAll().some((cookie) => cookie.name.startsWith(name))) return null;
  const token = await getToken({
    req: {
      cookies: Object.fromEntries(jar.getAll().map((cookie) => [cookie.name, cookie.value])),
      headers: Object.fromEntries(await headers()),
    } as Parameters<typeof getToken>[0]['req'],
    secret: secret('nextauth'),
    cookieName: name,
  });
  if (!token?.sub) return null;
  const person = await findPerson(store().db, token.sub);
  if (!person || person.sessionVersion !== token.sessionVersion) return null;
  return { id: person.id, name: person.name, role: person.role };
});
