import GitHubProvider from 'next-auth/providers/github';
import type { OAuthConfig } from 'next-auth/providers/oauth';

import { env } from '#server/env.ts';

/** The claims of an OpenID Connect identity token that we read. */
interface Claims {
  readonly sub: string;
  readonly preferred_username?: string;
  readonly name?: string;
  readonly email?: string;
  readonly email_verified?: boolean;
}

/** A way to sign in other than a password, as a button shows it. */
export interface ProviderName {
  readonly id: string;
  readonly name: string;
}

/** The outside providers that the environment sets up. */
export function outsideProviders() {
  const { GITHUB_ID, GITHUB_SECRET } = env();
  const github =
    GITHUB_ID && GITHUB_SECRET
      ? [
          GitHubProvider({
            clientId: GITHUB_ID,
            clientSecret: GITHUB_SECRET,
            // GitHub shows an address in the profile only once it is verified.
            profile: (profile) => ({ id: String(profile.id), name: profile.login, email: profile.email }),
          }),
        ]
      : [];
  return [...github, ...openIdConnect()];
}

/** The names of the outside providers, for the buttons of the sign-in page. */
export function providerNames(): ProviderName[] {
  return outsideProviders().map(({ id, name }) => ({ id, name }));
}

function openIdConnect(): OAuthConfig<Claims>[] {
  const { OIDC_ISSUER, OIDC_CLIENT_ID, OIDC_CLIENT_SECRET, OIDC_NAME } = env();
  if (!OIDC_ISSUER || !OIDC_CLIENT_ID || !OIDC_CLIENT_SECRET) return [];
  return [
    {
      id: 'oidc',
      name: OIDC_NAME ?? 'single sign-on',
      type: 'oauth',
      issuer: OIDC_ISSUER,
      wellKnown: `${OIDC_ISSUER.replace(/\/$/, '')}/.well-known/openid-configuration`,
      authorization: { params: { scope: 'openid profile email' } },
      idToken: true,
      checks: ['pkce', 'state', 'nonce'],
      clientId: OIDC_CLIENT_ID,
      clientSecret: OIDC_CLIENT_SECRET,
      profile: (claims) => ({
        id: claims.sub,
        name: claims.preferred_username ?? claims.name ?? null,
        email: claims.email_verified ? (claims.email ?? null) : null,
      }),
    },
  ];
}
