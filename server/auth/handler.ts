import 'server-only';

import NextAuth from 'next-auth';

import { authOptions } from './options.ts';
import { TOO_MANY } from './rate-limit.ts';

/** What Next hands a catch-all route. */
interface Context {
  readonly params: Promise<{ nextauth: string[] }>;
}

/** Answers everything under /api/auth. */
export async function handleAuth(request: Request, context: Context): Promise<Response> {
  const response: Response = await NextAuth(request as never, context as never, authOptions());
  return (await isRateLimited(response))
    ? new Response(response.body, { status: 429, headers: [...response.headers, ['Retry-After', '60']] })
    : response;
}

/** next-auth answers every refused sign-in with 401 and puts the sentence into a URL. */
async function isRateLimited(response: Response): Promise<boolean> {
  if (response.status !== 401) return false;
  const body: unknown = await response.clone().json();
  const url = typeof body === 'object' && body !== null && 'url' in body ? String(body.url) : '';
  return URL.canParse(url) && (new URL(url).searchParams.get('error') ?? '').startsWith(TOO_MANY);
}
