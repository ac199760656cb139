import 'server-only';

import type { NextAuthOptions } from 'next-auth';
import CredentialsProvider from 'next-auth/providers/credentials';

import { getPerson } from '#db/people.ts';
import { now } from '#server/clock.ts';
import { signIn } from '#server/commands/sign-in.ts';
import { signInWithProvider } from '#server/commands/sign-in-with-provider.ts';
import { env, secret } from '#server/env.ts';
import { AppError } from '#server/errors.ts';
import { logFailure } from '#server/respond.ts';
import { store } from '#server/store.ts';

import { clientAddress } from './client-address.ts';
import { SignInForm } from './forms.ts';
import { parseFields } from './invalid-input.ts';
import { outsideProviders } from './providers.ts';
import { SESSION_SECONDS, sessionCookie } from './session-cookie.ts';

/** How next-auth is set up: sessions in a signed and encrypted cookie, no page or table of its own. */
export function authOptions(): NextAuthOptions {
  // Without an address of its own the site answers under whatever host it was asked for.
  if (!env().NEXTAUTH_URL) process.env.AUTH_TRUST_HOST ||= '1';
  const cookie = sessionCookie();
  return {
    secret: secret('nextauth'),
    session: { strategy: 'jwt', maxAge: SESSION_SECONDS },
    useSecureCookies: cookie.options.secure,
    cookies: { sessionToken: cookie },
    pages: { signIn: '/signin', error: '/signin', signOut: '/account' },
    providers: [passwordProvider(), ...outsideProviders()],
    callbacks: {
      async signIn({ user, account }) {
        if (!account || account.type === 'credentials') return true;
        const outside = {
          provider: account.provider,
          subject: account.providerAccountId,
          name: user.name ?? null,
          email: user.email ?? null,
        };
        try {
          const person = await signInWithProvider(store(), outside, now());
          user.id = person.id;
          return true;
        } catch (error) {
          if (error instanceof AppError) return `/signin?error=${error.code}`;
          throw error;
        }
      },
      async jwt({ token, user }) {
        if (!user) return token;
        const person = await getPerson(store().db, user.id);
        return { sub: person.id, sessionVersion: person.sessionVersion };
      },
    },
  };
}

function passwordProvider() {
  return CredentialsProvider({
    credentials: { identifier: {}, password: {} },
    async authorize(credentials) {
      try {
        const form = parseFields(SignInForm, credentials);
        const person = await signIn(store(), form, await clientAddress());
        return { id: person.id };
      } catch (error) {
        if (error instanceof AppError) throw error;
        // next-auth sends on the message of whatever is thrown here, so only sentences may leave.
        throw new Error(logFailure(error), { cause: error });
      }
    },
  });
}
