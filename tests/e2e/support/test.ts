import { writeFileSync } from 'node:fs';

import { test as base } from '@playwright/test';
import type { Page } from '@playwright/test';

const DAY_MS = 24 * 60 * 60 * 1000;

function told(name: string): string {
  const value = process.env[name];
  if (!value) throw new Error(`${name} is not set: run the tests through playwright.config.ts`);
  return value;
}

/** Where the server under test is, and how to move its clock. */
export const site = {
  get url(): string {
    return told('HEAPWISE_URL');
  },
  /** Moves the server's clock to so many days from now. Nothing sleeps. */
  setDaysAhead(days: number): void {
    writeFileSync(told('HEAPWISE_CLOCK'), String(days * DAY_MS));
  },
};

/** Moves the server's clock, and with it the page's, to so many days from now. */
export async function comeBackAfter(page: Page, days: number): Promise<void> {
  site.setDaysAhead(days);
  await page.clock.setSystemTime(Date.now() + days * DAY_MS);
}

/** Collects what a page throws or logs as an error, except what is `expected`. */
export function troublesOf(page: Page, expected: RegExp | null = null): string[] {
  const troubles: string[] = [];
  const note = (trouble: string): void => {
    if (!expected?.test(trouble)) troubles.push(trouble);
  };
  page.on('pageerror', (error) => note(String(error)));
  page.on('console', (message) => {
    if (message.type() === 'error') note(`${message.text()} (${message.location().url})`);
  });
  return troubles;
}

/**
 * Pages that belong to the server under test, and fail on any error that they throw or log. A test that provokes one
 * (browsers log every refused request) says which: `test.use({ expectedTrouble: /401/ })`.
 */
export const test = base.extend<{ page: Page; expectedTrouble: RegExp | null; presentAgain: void }>({
  baseURL: async ({}, provide) => provide(site.url),
  expectedTrouble: [null, { option: true }],
  page: async ({ page, expectedTrouble }, provide) => {
    const troubles = troublesOf(page, expectedTrouble);
    await provide(page);
    base.expect(troubles, 'the page threw or logged errors').toEqual([]);
  },
  // All tests share the server's clock.
  presentAgain: [
    async ({}, provide) => {
      await provide();
      site.setDaysAhead(0);
    },
    { auto: true },
  ],
});

export { expect } from '@playwright/test';
