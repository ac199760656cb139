import type { BrowserContext } from '@playwright/test';

import { expect } from './test.ts';

/**
 * Takes the network from the context's pages and from its service workers. `setOffline` alone resolves a moment before
 * Chromium has told the workers, and a page asked for at once can still come from the server.
 */
export async function goOffline(context: BrowserContext): Promise<void> {
  await context.setOffline(true);
  for (const worker of context.serviceWorkers()) {
    const finds = () =>
      worker.evaluate(() =>
        fetch('/api/health').then(
          () => 'a network',
          () => 'no network',
        ),
      );
    await expect.poll(finds).toBe('no network');
  }
}
