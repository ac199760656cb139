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
  get setupLink(): string {
    return told('HEAPWISE_SETUP_LINK');
  },
  /** Moves the server's clock to so many days from now. Nothing sleeps. */
  setDaysAhead(days: number): void {
    writeFileSync(told('HEAPWISE_CLOCK'), String(days * DAY_MS));
  },
};

/** Pages that belong to the server under test, and fail on any error that they throw or log. */
export const test = base.extend<{ page: Page }>({
  baseURL: async ({}, provide) => provide(site.url),
  page: async ({ page }, provide) => {
    const troubles: string[] = [];
    page.on('pageerror', (error) => troubles.push(String(error)));
    page.on('console', (message) => {
      if (message.type() === 'error') troubles.push(`${message.text()} (${message.location().url})`);
    });
    await provide(page);
    base.expect(troubles, 'the page threw or logged errors').toEqual([]);
  },
});

export { expect } from '@playwright/test';
