import { createHash } from 'node:crypto';
import { existsSync, readFileSync, writeFileSync } from 'node:fs';

import { run } from './run.mjs';

/** Remembers which lockfile, and which Node (native modules are compiled for one), was installed. */
const STAMP = 'node_modules/.heapwise-install';

function wanted() {
  const lock = createHash('sha256').update(readFileSync('package-lock.json')).digest('hex');
  return `${lock} node ${process.versions.modules}`;
}

/** Whether what is installed is what the lockfile says. */
export function isInstalled() {
  return existsSync(STAMP) && readFileSync(STAMP, 'utf8') === wanted();
}

/**
 * Installs from the lockfile, development packages too: the same clone builds and tests.
 * @throws Error with npm's own words.
 */
export async function install() {
  await run('npm', ['ci', '--include=dev', '--no-audit', '--no-fund'], {
    shell: process.platform === 'win32',
  });
  writeFileSync(STAMP, wanted());
}
