import { NextResponse } from 'next/server';
import type { NextRequest } from 'next/server';

/**
 * Gives every page a Content-Security-Policy with a nonce of its own: only scripts that this server sent may run.
 * `wasm-unsafe-eval` is for Python; `unsafe-inline` styles are what React writes for a `style` attribute.
 */
export function proxy(request: NextRequest): NextResponse {
  const nonce = Buffer.from(crypto.randomUUID()).toString('base64');
  const develops = process.env.NODE_ENV === 'development';
  const policy = [
    `default-src 'self'`,
    `script-src 'self' 'nonce-${nonce}' 'wasm-unsafe-eval'${develops ? " 'unsafe-eval'" : ''}`,
    `style-src 'self' 'unsafe-inline'`,
    `img-src 'self' data:`,
    `font-src 'self'`,
    `connect-src 'self'${develops ? ' ws:' : ''}`,
    `object-src 'none'`,
    `base-uri 'none'`,
    `form-action 'self'`,
    `frame-ancestors 'none'`,
  ].join('; ');
  // Next reads the nonce from the request's own policy and puts it on the scripts it writes.
  const headers = new Headers(request.headers);
  headers.set('Content-Security-Policy', policy);
  const response = NextResponse.next({ request: { headers } });
  response.headers.set('Content-Security-Policy', policy);
  return response;
}

export const config = {
  // All but what is no page: by whole names and folders, so that nothing that merely begins like them slips by.
  matcher: [
    '/((?!_next/static/|_next/image$|python/|api/|icons/|screenshots/|icon\\.svg$|apple-icon\\.png$|favicon\\.ico$|licences\\.txt$|manifest\\.webmanifest$|sw\\.js$).*)',
  ],
};
