import { env } from '#server/env.ts';

/** How long a session lasts, in seconds: a season of learning. Signing out everywhere ends it at once. */
export const SESSION_SECONDS = 90 * 24 * 60 * 60;

/** The session's cookie, as next-auth is told to write it. Secure where the site is served over https. */
export function sessionCookie() {
  const secure = env().NEXTAUTH_URL?.startsWith('https:') ?? false;
  return {
    name: `${secure ? '__Secure-' : ''}next-auth.session-token`,
    options: { httpOnly: true, sameSite: 'lax' as const, path: '/', secure },
  };
}
