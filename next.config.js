import { pythonHeaders, pythonRewrites } from './server/python-assets.js';

/** On whatever is answered: pages, routes, files. */
const EVERYWHERE = {
  source: '/:path*',
  headers: [
    { key: 'X-Content-Type-Options', value: 'nosniff' },
    { key: 'Referrer-Policy', value: 'strict-origin-when-cross-origin' },
    { key: 'Cross-Origin-Opener-Policy', value: 'same-origin' },
  ],
};

/** The service worker: asked for anew each time, and allowed to speak with this server only. */
const SERVICE_WORKER = {
  source: '/sw.js',
  headers: [
    { key: 'Cache-Control', value: 'no-cache' },
    { key: 'Content-Type', value: 'text/javascript; charset=utf-8' },
    { key: 'Service-Worker-Allowed', value: '/' },
    { key: 'Content-Security-Policy', value: "default-src 'none'; connect-src 'self'" },
  ],
};

/**
 * Next compresses only an answer whose type it knows beforehand: pages, and of no route (vercel/next.js issue 98007). What
 * stands here is JSON of megabytes.
 */
const LARGE_JSON = {
  source: '/api/:route(packs|sync)',
  headers: [{ key: 'Content-Type', value: 'application/json' }],
};

/** @type {import('next').NextConfig} */
const config = {
  reactStrictMode: true,
  poweredByHeader: false,
  typedRoutes: false,
  // The linter and the type checker are suites of their own in `npm test`; the build only builds.
  typescript: { ignoreBuildErrors: true },
  // Python's own headers last: where two set the same header, Next takes the later.
  headers: async () => [EVERYWHERE, LARGE_JSON, SERVICE_WORKER, ...pythonHeaders()],
  rewrites: async () => ({ beforeFiles: pythonRewrites(), afterFiles: [], fallback: [] }),
};

export default config;
