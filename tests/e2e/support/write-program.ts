import type { Locator, Page } from '@playwright/test';

import { expect } from './test.ts';

/** Replaces the text of the one program that is being edited there. */
export async function writeProgram(where: Page | Locator, text: string): Promise<void> {
  await expect(where.locator('.cm-content')).toBeVisible();
  // The editor puts its own selection back when it gets the focus, at times after `fill` has selected everything.
  await expect(async () => {
    await where.getByRole('textbox', { name: 'Python program' }).fill(text);
    expect(await where.locator('.cm-line').allTextContents()).toEqual(text.split('\n'));
  }).toPass({ timeout: 10_000 });
}
