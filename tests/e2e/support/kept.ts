import type { Page } from '@playwright/test';

import { expect } from './test.ts';

/** One entry of the device's caches. */
export interface Kept {
  readonly cache: string;
  readonly path: string;
}

/** Everything in the caches of this site, as the page's browser holds it. */
export async function listKept(page: Page): Promise<readonly Kept[]> {
  return page.evaluate(async () => {
    const kept: { cache: string; path: string }[] = [];
    for (const cache of await caches.keys())
      for (const { url } of await (await caches.open(cache)).keys()) {
        const { pathname, search } = new URL(url);
        kept.push({ cache, path: pathname + search });
      }
    return kept;
  });
}

/** The paths of the pages kept, and whose they are. */
export async function keptPages(page: Page): Promise<readonly Kept[]> {
  return (await listKept(page)).filter(({ cache }) => cache.startsWith('heapwise-pages-'));
}

/** Waits until the worker answers for this page. */
export async function workerReady(page: Page): Promise<void> {
  await page.waitForFunction(() => navigator.serviceWorker.controller?.state === 'activated');
}

/** Waits until a page is on the device, with every file that any page may need. */
export async function waitUntilKept(page: Page, path: string): Promise<void> {
  await workerReady(page);
  await expect
    .poll(async () => (await keptPages(page)).map((kept) => kept.path), { timeout: 30_000 })
    .toContain(path);
  await expect
    .poll(async () => (await listKept(page)).filter(({ cache }) => cache === 'heapwise-static').length, {
      timeout: 30_000,
    })
    .toBeGreaterThan(40);
}

/** Every stored text of the caches that holds `word`. */
export async function keptTextsWith(page: Page, word: string): Promise<readonly string[]> {
  return page.evaluate(async (word) => {
    const found: string[] = [];
    for (const cache of await caches.keys()) {
      const opened = await caches.open(cache);
      for (const request of await opened.keys()) {
        const text = (await (await opened.match(request, { ignoreVary: true }))?.text()) ?? '';
        if (text.includes(word)) found.push(`${cache}: ${request.url}`);
      }
    }
    return found;
  }, word);
}
