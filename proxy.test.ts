import { unstable_doesMiddlewareMatch as doesProxyMatch } from 'next/experimental/testing/server';
import { NextRequest } from 'next/server';
import { expect, it } from 'vitest';

import nextConfig from './next.config.js';
import { config, proxy } from './proxy.ts';

/** The policy of one page, by directive. */
function policy(): Map<string, string[]> {
  const response = proxy(new NextRequest('http://localhost/lessons/lists'));
  const text = response.headers.get('Content-Security-Policy') ?? '';
  // What Next reads to put the nonce on its scripts.
  expect(response.headers.get('x-middleware-request-content-security-policy')).toBe(text);
  return new Map(
    text.split('; ').map((directive) => {
      const [name = '', ...sources] = directive.split(' ');
      return [name, sources];
    }),
  );
}

const nonceOf = (sources: readonly string[] = []) => sources.find((source) => source.startsWith("'nonce-"));

it('only scripts that this server sent run, and no page shows another one of ours', () => {
  const page = policy();
  const nonce = nonceOf(page.get('script-src'));
  expect(nonce).toMatch(/^'nonce-[\w+/=]{22,}'$/);
  expect(page.get('script-src')).toEqual(["'self'", nonce, "'wasm-unsafe-eval'"]);
  expect(page.get('default-src')).toEqual(["'self'"]);
  expect(page.get('frame-ancestors')).toEqual(["'none'"]);
  expect(page.get('object-src')).toEqual(["'none'"]);
  expect(page.get('base-uri')).toEqual(["'none'"]);
});

it('every request gets a nonce of its own', () => {
  expect(nonceOf(policy().get('script-src'))).not.toBe(nonceOf(policy().get('script-src')));
});

it.each([
  '/',
  '/lessons/lists',
  '/iconic',
  '/icon.svg/x',
  '/favicons',
  '/apiary',
  '/pythonic',
  '/_next/images',
  '/sw.js.map',
  '/iconsets',
  '/offline',
])('%s gets the policy of a page', (path) => {
  expect(doesProxyMatch({ config, nextConfig, url: path })).toBe(true);
});

it.each([
  '/icon.svg',
  '/apple-icon.png',
  '/favicon.ico',
  '/licences.txt',
  '/manifest.webmanifest',
  '/sw.js',
  '/icons/icon-192.png',
  '/screenshots/home-wide.png',
  '/api/health',
  '/python/x.mjs',
  '/_next/static/x.js',
])('%s is no page', (path) => {
  expect(doesProxyMatch({ config, nextConfig, url: path })).toBe(false);
});

it('the service worker is asked for anew each time, and speaks with this server only', async () => {
  const entries = await nextConfig.headers?.();
  const headers = new Map(
    entries?.find(({ source }) => source === '/sw.js')?.headers.map(({ key, value }) => [key, value]),
  );
  expect(headers.get('Cache-Control')).toBe('no-cache');
  expect(headers.get('Content-Security-Policy')).toBe("default-src 'none'; connect-src 'self'");
});

it('every answer carries the headers that close the usual gaps, and Python keeps its own', async () => {
  const entries = await nextConfig.headers?.();
  const everywhere = entries?.find(({ source }) => source === '/:path*');
  expect(entries?.indexOf(everywhere!)).toBe(0);
  expect(everywhere?.headers).toEqual([
    { key: 'X-Content-Type-Options', value: 'nosniff' },
    { key: 'Referrer-Policy', value: 'strict-origin-when-cross-origin' },
    { key: 'Cross-Origin-Opener-Policy', value: 'same-origin' },
  ]);
});
