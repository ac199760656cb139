import { build } from 'esbuild';

/**
 * The runner's process and the command line in one file each: they must start quickly and stay small, and a TypeScript
 * loader is neither.
 */
await build({
  entryPoints: { sandboxd: 'sandbox/sandboxd.ts' },
  outdir: '.sandbox',
  outExtension: { '.js': '.mjs' },
  bundle: true,
  format: 'esm',
  platform: 'node',
  target: 'node20',
  logLevel: 'error',
});
