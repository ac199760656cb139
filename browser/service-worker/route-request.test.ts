import { expect, it } from 'vitest';

import { routeOf } from './route-request.ts';
import type { Route } from './route-request.ts';

const ORIGIN = 'https://heapwise.example';

const route = (
  path: string,
  {
    method = 'GET',
    navigates = false,
    isSoft = false,
  }: { method?: string; navigates?: boolean; isSoft?: boolean } = {},
): Route => routeOf({ method, url: new URL(path, ORIGIN), origin: ORIGIN, navigates, isSoft });

it.each<[string, Route]>([
  ['/', 'page'],
  ['/?source=app', 'page'],
  ['/review', 'page'],
  ['/review?source=app', 'page'],
  ['/lessons/lists', 'page'],
  ['/claims', 'page'],
  ['/claims/empty-list-40', 'page'],
  ['/playground', 'page'],
  ['/offline', 'page'],
  // A form that cannot be sent is worth nothing, and a secret in an address must not stay on the device.
  ['/signin', 'form'],
  ['/reset/a-secret', 'form'],
  ['/setup?token=a-secret', 'form'],
  ['/account', 'form'],
  ['/people', 'form'],
  ['/review/settings', 'form'],
  ['/lessons', 'form'],
  ['/reviewers', 'form'],
  ['/licences.txt', 'form'],
  ['/api/export', 'pass'],
  ['/api/auth/callback/github?code=x', 'pass'],
])('opening %s is a matter for: %s', (path, expected) => {
  expect(route(path, { navigates: true })).toBe(expected);
});

it.each<[string, Route]>([
  ['/_next/static/chunks/0a1b.js', 'static'],
  ['/_next/static/media/literata.woff2', 'static'],
  ['/_next/image?url=x', 'pass'],
  ['/python/manifest.json', 'python-list'],
  ['/python/pyodide.cc36e3cab04fdfc9.wasm', 'python'],
  ['/icon.svg?abc', 'icon'],
  ['/icons/icon-192.png', 'icon'],
  ['/sw.js', 'pass'],
  ['/manifest.webmanifest', 'pass'],
  ['/api/reviews', 'pass'],
  ['/api/health', 'pass'],
  ['/review', 'pass'],
  ['https://elsewhere.example/_next/static/x.js', 'pass'],
])('a page that fetches %s is answered by: %s', (path, expected) => {
  expect(route(path)).toBe(expected);
});

it("Next's own requests are watched for the pages that are kept", () => {
  expect(route('/lessons/lists?_rsc=1x2y', { isSoft: true })).toBe('soft');
  expect(route('/account?_rsc=1x2y', { isSoft: true })).toBe('pass');
  expect(route('/api/reviews', { isSoft: true })).toBe('pass');
});

it.each(['POST', 'PUT', 'DELETE', 'HEAD'])('%s is never touched', (method) => {
  for (const path of ['/api/checks', '/', '/review', '/_next/static/x.js'])
    expect(route(path, { method, navigates: true })).toBe('pass');
});
