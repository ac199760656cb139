import { build } from 'esbuild';

/**
 * The worker and Pyodide's JavaScript in one module. In one, the worker needs to load no further script, and its
 * Content-Security-Policy can forbid that.
 *
 * @returns {Promise<Uint8Array>}
 */
export async function bundleWorker() {
  const { outputFiles } = await build({
    entryPoints: ['browser/python/worker/worker.ts'],
    bundle: true,
    write: false,
    format: 'esm',
    platform: 'browser',
    target: 'es2022',
    // Names stay: Pyodide looks some of its own functions up by name.
    minifyWhitespace: true,
    legalComments: 'inline',
    external: ['node:*', 'ws'],
    logLevel: 'error',
  });
  return outputFiles[0].contents;
}
