const SENTENCES: Readonly<Record<string, string>> = {
  'email-taken': 'Your e-mail address has an account here already. Sign in with its password.',
  AccessDenied: 'The other site did not let you in. Choose another way to sign in.',
  OAuthSignin: 'The other site could not be reached. Try again, or sign in with a password.',
  OAuthCallback: 'The other site did not confirm who you are. Try again, or sign in with a password.',
};

/**
 * The sentence for an error that next-auth put into the address, or null when there is none. Never the address's own
 * text: anyone can make an address.
 */
export function signInError(code: string | string[] | undefined): string | null {
  if (code === undefined) return null;
  return SENTENCES[String(code)] ?? 'Signing in did not work. Try again.';
}
