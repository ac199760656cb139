import { createHash } from 'node:crypto';
import { existsSync, readFileSync, readdirSync, renameSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { gzipSync } from 'node:zlib';

const OUTPUT = 'public/sw.js';
const BUILT = '.next/static';
/** What pages draw with. The rest is for the server, or for Next's other router. */
const DRAWN_WITH = /^(?:chunks|media|css)\/.*\.(?:js|css|woff2)$/;

/**
 * Bundles `browser/service-worker/` into `public/sw.js`, with the list of the build's files in it: another build is another
 * worker, and browsers notice. Runs after the pages are built.
 */
export async function prepareServiceWorker() {
  const files = readdirSync(BUILT, { recursive: true, encoding: 'utf8' })
    .map((file) => file.split(path.sep).join('/'))
    .filter((file) => DRAWN_WITH.test(file))
    .toSorted()
    .map(describe);
  // Pages differ without any file of theirs differing: a lesson's text is on the server.
  const version = createHash('sha256')
    .update(readFileSync('.next/BUILD_ID'))
    .update(JSON.stringify(files))
    .digest('hex')
    .slice(0, 16);
  // Read late: `npm start` loads this file before there are packages.
  const { build } = await import('esbuild');
  const { outputFiles } = await build({
    entryPoints: ['browser/service-worker/worker.ts'],
    bundle: true,
    write: false,
    format: 'iife',
    platform: 'browser',
    target: 'es2022',
    minify: true,
    define: { BUILD: JSON.stringify({ version, files }) },
    logLevel: 'error',
  });
  writeFileSync(`${OUTPUT}.${process.pid}`, outputFiles[0].contents);
  renameSync(`${OUTPUT}.${process.pid}`, OUTPUT);
}

/** Whether there is a worker at all. */
export function isServiceWorkerPrepared() {
  return existsSync(OUTPUT);
}

function describe(file) {
  const content = readFileSync(path.join(BUILT, file));
  return {
    path: `/_next/static/${file}`,
    bytes: content.length,
    // Fonts are compressed as they are.
    transferBytes: file.endsWith('.woff2') ? content.length : gzipSync(content).length,
  };
}
