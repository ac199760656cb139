import 'server-only';

import { encode } from 'next-auth/jwt';
import { cookies } from 'next/headers';

import { secret } from '#server/env.ts';

import { SESSION_SECONDS, sessionCookie } from './session-cookie.ts';

/** What a session's token holds. Name and role are read from the database at each request. */
export interface SessionToken {
  readonly sub: string;
  readonly sessionVersion: number;
}

/** Gives the asking device a session of the newer version, when every other device's has just ended. */
export async function renewSession(token: SessionToken): Promise<void> {
  const value = await encode({ token: { ...token }, secret: secret('nextauth'), maxAge: SESSION_SECONDS });
  const { name, options } = sessionCookie();
  (await cookies()).set(name, value, { ...options, maxAge: SESSION_SECONDS });
}

/** Ends the asking device's session. */
export async function endSession(): Promise<void> {
  const { name, options } = sessionCookie();
  (await cookies()).set(name, '', { ...options, maxAge: 0 });
}
