import { existsSync } from 'node:fs';

import { defineConfig, devices } from '@playwright/test';

/** Debian's Chromium where it is installed, else the browser that Playwright brings. */
const executablePath = ['/usr/bin/chromium', '/usr/bin/chromium-browser', '/usr/bin/google-chrome'].find(
  (path) => existsSync(path),
);
const launchOptions = {
  ...(executablePath ? { executablePath } : {}),
  args: [
    // Containers and root have no user namespaces for Chromium's own sandbox.
    '--no-sandbox',
    '--disable-gpu',
    '--disable-background-networking',
    '--disable-component-update',
    '--disable-sync',
  ],
};

export default defineConfig({
  testDir: 'tests/e2e',
  outputDir: 'test-results',
  globalSetup: './tests/e2e/support/start-server.ts',
  // The server measures threads and processes: two tests at once would disturb each other's clocks.
  workers: 1,
  timeout: 90_000,
  // A machine that is busy for a moment costs a second try, which `npm test` names, and not the whole run.
  retries: 1,
  expect: { timeout: 15_000 },
  reporter: process.env['CI'] ? [['list'], ['json', { outputFile: 'test-results/e2e.json' }]] : [['list']],
  // A trace of pages this long doubles the time; ask for one with `--trace on`.
  // The service worker keeps pages in the background, on cores that others measure with; offline.spec.ts lets it in.
  use: { launchOptions, trace: 'off', serviceWorkers: 'block' },
  projects: [
    // What the server or the interpreter decides is the same at every width; a phone has no keyboard; narrow sets its own
    // widths.
    {
      name: 'phone',
      testIgnore:
        /(secrecy|administrator|start|keyboard|narrow|browser-runtime|accounts|packs|two-devices|delete-account|server-runs|guest-to-account)\.spec/,
      grepInvert: /@keyboard/,
      use: { ...devices['Pixel 5'], viewport: { width: 390, height: 844 }, launchOptions },
    },
    {
      name: 'desktop',
      // A week is lived on the phone, and tunnels are driven through with one.
      testIgnore: /(week|offline)\.spec/,
      grepInvert: /@touch/,
      use: { viewport: { width: 1440, height: 900 }, launchOptions },
    },
  ],
});
