import { createHash } from 'node:crypto';
import { existsSync, readFileSync, readdirSync, writeFileSync } from 'node:fs';
import path from 'node:path';

import { isServiceWorkerPrepared, prepareServiceWorker } from '../prepare-service-worker.mjs';
import { oneAtATime } from './one-at-a-time.mjs';
import { run } from './run.mjs';
import { isSandboxPrepared, prepareSandbox } from './sandbox.mjs';
import { step } from './say.mjs';

const STAMP = '.next/heapwise-build';

/** Everything a build is made from: facts too, since questions are made of their differences. */
const SOURCES = [
  'app',
  'browser',
  'components',
  'db',
  'domain',
  'lessons',
  'licences',
  'public',
  'python-checkers',
  'sandbox',
  'scripts/lessons',
  'server',
  'instrumentation.ts',
  'next.config.js',
  'package-lock.json',
  'package.json',
  'proxy.ts',
  'scripts/prepare-lessons.ts',
  'scripts/prepare-licences.mjs',
  'scripts/prepare-python.mjs',
  'scripts/prepare-service-worker.mjs',
  'scripts/start/licences.mjs',
  'tsconfig.json',
];
const GENERATED = /^public\/(python\/|licences\.txt$|sw\.js)|\/node_modules\/|__pycache__|\.test\.tsx?$/;

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

/** What all sources come to: another hash, another build. */
export function sourcesHash() {
  const hash = createHash('sha256');
  // Lessons from outside are compiled in, so another folder, or another file in it, is another build.
  const outside = process.env.HEAPWISE_LESSONS?.trim();
  for (const source of outside ? [...SOURCES, path.resolve(outside)] : SOURCES) {
    const files = path.extname(source) ? [source] : filesBelow(source);
    for (const file of files) if (existsSync(file)) hash.update(file).update(readFileSync(file));
  }
  return hash.digest('hex');
}

/** Whether the last build was made from the sources as they are. */
function isBuilt() {
  const pages = existsSync(STAMP) && existsSync('.next/BUILD_ID') && isServiceWorkerPrepared();
  return pages && isSandboxPrepared() && readFileSync(STAMP, 'utf8') === sourcesHash();
}

/** What dev needs too: the lessons compiled, Python ready for the browser, the licences gathered, the runner bundled. */
export const PREPARE_STEPS = [
  ['Compiling the lessons', () => runNode('node_modules/tsx/dist/cli.mjs', 'scripts/prepare-lessons.ts')],
  ['Preparing Python for the browser', () => runNode('scripts/prepare-python.mjs')],
  ['Gathering the licences', () => runNode('scripts/prepare-licences.mjs')],
  ['Preparing the runner', prepareSandbox],
];

/**
 * Builds unless the last build was made from the sources as they are.
 * @throws Error with the end of the failing step's output.
 */
export async function buildWhenStale() {
  if (isBuilt()) return;
  await oneAtATime(async () => {
    // Another process may have built while this one waited.
    if (isBuilt()) return;
    for (const [title, work] of PREPARE_STEPS) await step(title, work);
    await step('Building the pages', async () => {
      const hash = sourcesHash();
      await runNode('node_modules/next/dist/bin/next', 'build');
      // It lists the files of the pages, so it is made after them.
      await prepareServiceWorker();
      writeFileSync(STAMP, hash);
    });
  });
}

async function runNode(...args) {
  await run(process.execPath, args, { env: { ...process.env, NEXT_TELEMETRY_DISABLED: '1' } });
}
