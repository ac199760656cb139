import { existsSync } from 'node:fs';

import { chromium } from '@playwright/test';

import { run } from '../start/run.mjs';

/** Where distributions put it. */
const INSTALLED = ['/usr/bin/chromium', '/usr/bin/chromium-browser', '/usr/bin/google-chrome'];

function isThere() {
  return INSTALLED.some((file) => existsSync(file)) || existsSync(chromium.executablePath());
}

/**
 * Finds a Chromium or installs one: Debian's where apt may be used, else Playwright's own.
 * @returns whether there is one now, and if not, why.
 */
export async function ensureChromium() {
  if (isThere()) return { found: true };
  const reasons = [];
  const ways = [
    ...(process.getuid?.() === 0 && existsSync('/usr/bin/apt-get')
      ? ['apt-get update', 'apt-get install -y --no-install-recommends chromium']
      : []),
    'npx playwright install chromium',
  ];
  for (const way of ways) {
    console.log(`Installing Chromium: ${way}`);
    const [command = '', ...args] = way.split(' ');
    await run(command, args).catch((error) => reasons.push(error.message.split('\n').slice(0, 3).join(' ')));
    if (isThere()) return { found: true };
  }
  return { found: false, reason: `no Chromium, and none could be installed (${reasons.join('; ')})` };
}
