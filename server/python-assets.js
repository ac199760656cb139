const TYPES = {
  wasm: 'application/wasm',
  mjs: 'text/javascript; charset=utf-8',
  zip: 'application/zip',
  bin: 'application/octet-stream',
};
const HASHED = (extension) => `/python/:file(.*\\.[0-9a-f]{16}\\.${extension})`;
const ACCEPTS_BROTLI = [{ type: 'header', key: 'accept-encoding', value: '(?:.*,\\s*)?br(?:\\s*[,;].*)?' }];
const ACCEPTS_GZIP = [{ type: 'header', key: 'accept-encoding', value: '.*gzip.*' }];

/** The files that make up Python never change under their names. */
const FOR_EVER = { key: 'Cache-Control', value: 'public, max-age=31536000, immutable' };

/**
 * The worker that runs a learner's Python may compile WebAssembly and nothing else: no request, no further script, no worker
 * of its own. The page hands it all it needs.
 */
const NO_NETWORK = {
  key: 'Content-Security-Policy',
  value: "default-src 'none'; script-src 'wasm-unsafe-eval'; connect-src 'none'; worker-src 'none'",
};

/** The worker that downloads Python for the page may ask this server, and compiles what comes. */
const THIS_SERVER_ALONE = {
  key: 'Content-Security-Policy',
  value: "default-src 'none'; script-src 'wasm-unsafe-eval'; connect-src 'self'; worker-src 'none'",
};

/** Response headers of `public/python/`, for Next's `headers()`. A later entry wins, so brotli comes last. */
export function pythonHeaders() {
  return [
    ...Object.entries(TYPES).flatMap(([extension, type]) => [
      {
        source: HASHED(extension),
        headers: [FOR_EVER, { key: 'Vary', value: 'Accept-Encoding' }, { key: 'Content-Type', value: type }],
      },
      { source: HASHED(extension), has: ACCEPTS_GZIP, headers: [{ key: 'Content-Encoding', value: 'gzip' }] },
      { source: HASHED(extension), has: ACCEPTS_BROTLI, headers: [{ key: 'Content-Encoding', value: 'br' }] },
    ]),
    { source: HASHED('mjs'), headers: [NO_NETWORK] },
    { source: '/python/downloader.:hash([0-9a-f]{16}).mjs', headers: [THIS_SERVER_ALONE] },
    { source: '/python/manifest.json', headers: [{ key: 'Cache-Control', value: 'no-cache' }] },
  ];
}

/** Rewrites to the files compressed beforehand, for Next's `rewrites().beforeFiles`. */
export function pythonRewrites() {
  const source = HASHED(`(?:${Object.keys(TYPES).join('|')})`);
  return [
    { source, has: ACCEPTS_BROTLI, destination: '/python/:file.br' },
    { source, has: ACCEPTS_GZIP, destination: '/python/:file.gz' },
  ];
}
