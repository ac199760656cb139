import { existsSync } from 'node:fs';

import { chromium } from '@playwright/test';

/** Where distributions put it. */
const INSTALLED = ['/usr/bin/chromium', '/usr/bin/chromium-browser', '/usr/bin/google-chrome'];

/**
 * Starts a headless Chromium: the distribution's, else Playwright's own.
 * @throws Error with a sentence when there is none.
 */
export async function launchChromium() {
  const executablePath = [...INSTALLED, chromium.executablePath()].find((file) => existsSync(file));
  if (!executablePath) {
    throw new Error(
      'There is no Chromium. Install one: apt-get install chromium (Debian), or npx playwright install chromium.',
    );
  }
  // Containers and root have no user namespaces for Chromium's own sandbox.
  return chromium.launch({ executablePath, args: ['--no-sandbox', '--disable-gpu'] });
}
