import { createHash } from 'node:crypto';
import { existsSync, readFileSync, readdirSync, writeFileSync } from 'node:fs';
import path from 'node:path';

import { run } from './run.mjs';

const STAMP = '.next/heapwise-build';

/** Everything a build is made from. Facts are read while serving, so they are no part of it. */
const SOURCES = [
  'app',
  'browser',
  'components',
  'db',
  'domain',
  'lessons',
  'public',
  'python-checkers',
  'scripts/lessons',
  'server',
  'instrumentation.ts',
  'next.config.js',
  'package-lock.json',
  'package.json',
  'proxy.ts',
  'scripts/prepare-lessons.ts',
  'scripts/prepare-python.mjs',
  'tsconfig.json',
];
const GENERATED = /^public\/python\/|\/facts\/|__pycache__|\.test\.tsx?$/;

function* filesBelow(place) {
  if (!existsSync(place)) return;
  const entries = readdirSync(place, { withFileTypes: true }).toSorted((a, b) =>
    a.name.localeCompare(b.name),
  );
  for (const entry of entries) {
    const file = path.posix.join(place, entry.name);
    if (entry.isDirectory()) yield* filesBelow(file);
    else if (!GENERATED.test(file)) yield file;
  }
}

function sourcesHash() {
  const hash = createHash('sha256');
  for (const source of SOURCES) {
    const files = path.extname(source) ? [source] : filesBelow(source);
    for (const file of files) if (existsSync(file)) hash.update(file).update(readFileSync(file));
  }
  return hash.digest('hex');
}

/** Whether the last build was made from the sources as they are. */
export function isBuilt() {
  return existsSync(STAMP) && existsSync('.next/BUILD_ID') && readFileSync(STAMP, 'utf8') === sourcesHash();
}

/** The steps of a build, in order: a title, and what to do. */
export const BUILD_STEPS = [
  ['Compiling the lessons', () => runNode('node_modules/tsx/dist/cli.mjs', 'scripts/prepare-lessons.ts')],
  ['Preparing Python for the browser', () => runNode('scripts/prepare-python.mjs')],
  [
    'Building the pages',
    async () => {
      const hash = sourcesHash();
      await runNode('node_modules/next/dist/bin/next', 'build');
      writeFileSync(STAMP, hash);
    },
  ],
];

async function runNode(...args) {
  await run(process.execPath, args, { env: { ...process.env, NEXT_TELEMETRY_DISABLED: '1' } });
}
