import { build } from 'esbuild';

/**
 * A worker and all that it imports, Pyodide's JavaScript too, in one module. In one, it needs to load no further script, and
 * its Content-Security-Policy can forbid that.
 *
 * @param {string} entry its TypeScript
 * @returns {Promise<Uint8Array>}
 */
export async function bundleWorker(entry) {
  const { outputFiles } = await build({
    entryPoints: [entry],
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
