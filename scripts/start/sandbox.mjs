import { createHash } from 'node:crypto';
import { existsSync, mkdirSync, readFileSync, readdirSync, renameSync, writeFileSync } from 'node:fs';
import path from 'node:path';

const OUTPUT = '.sandbox';
const STAMP = path.join(OUTPUT, 'made-from');

/** What the bundles are made from. */
const SOURCES = [
  'sandbox',
  'domain',
  'server/errors.ts',
  'server/export',
  'server/import',
  'server/python',
  'scripts/py',
  'scripts/runner',
  'package-lock.json',
];

/**
 * Bundles the runner's process, the one that reads imports and the command lines `py` and `runner`, one file each, unless they are
 * up to date. They must start quickly and stay small, and a TypeScript loader is neither.
 */
export async function prepareSandbox() {
  if (isSandboxPrepared()) return;
  const hash = sourcesHash();
  const { build } = await import('esbuild');
  const { outputFiles } = await build({
    entryPoints: {
      sandboxd: 'sandbox/sandboxd.ts',
      py: 'scripts/py/index.ts',
      runner: 'scripts/runner/index.ts',
      'import-reader': 'server/import/reader.ts',
    },
    outdir: OUTPUT,
    outExtension: { '.js': '.mjs' },
    write: false,
    bundle: true,
    format: 'esm',
    platform: 'node',
    target: 'node20',
    // A package with a library of the machine's own in it.
    external: ['better-sqlite3'],
    logLevel: 'error',
  });
  mkdirSync(OUTPUT, { recursive: true });
  for (const file of outputFiles) writeWhole(file.path, file.contents);
  writeWhole(STAMP, hash);
}

/** Whether the bundles were made from the sources as they are. */
export function isSandboxPrepared() {
  return existsSync(STAMP) && readFileSync(STAMP, 'utf8') === sourcesHash();
}

/** Another process may be reading the file: it sees the old one or the new one. */
function writeWhole(file, contents) {
  const next = `${file}.${process.pid}`;
  writeFileSync(next, contents);
  renameSync(next, file);
}

function sourcesHash() {
  const hash = createHash('sha256');
  for (const source of SOURCES)
    for (const file of filesBelow(source)) hash.update(file).update(readFileSync(file));
  return hash.digest('hex');
}

function filesBelow(place) {
  if (!existsSync(place)) return [];
  if (path.extname(place)) return [place];
  return readdirSync(place, { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile() && !/\.test\.tsx?$/.test(entry.name))
    .map((entry) => path.join(entry.parentPath, entry.name))
    .toSorted();
}
