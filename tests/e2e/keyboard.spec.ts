import type { Locator, Page } from '@playwright/test';

import { anItem } from './support/lessons.ts';
import { listening, openCard } from './support/predict.ts';
import { expect, test } from './support/test.ts';

test('an exercise can be done by keyboard alone', async ({ page }) => {
  const item = anItem('judge-claim');
  const card = await openCard(page, item);
  await listening(card);
  await card.getByRole('region', { name: 'Program' }).focus();
  await tabTo(page, card, 'True everywhere');
  await page.keyboard.press('ArrowDown');
  await expect(card.getByRole('radio', { name: 'False everywhere' })).toBeChecked();
  await page.keyboard.press('Tab');
  await expect(card.getByRole('button', { name: 'Give me a hint' })).toBeFocused();
  await page.keyboard.press('Enter');
  await expect(card.locator('form').getByRole('listitem')).toHaveCount(1);
  await tabTo(page, card, 'Fairly sure');
  await page.keyboard.press('ArrowRight');
  await expect(card.getByRole('radio', { name: 'Sure', exact: true })).toBeChecked();
  await page.keyboard.press('Tab');
  await expect(card.getByRole('button', { name: 'Run it' })).toBeFocused();
  await page.keyboard.press('Enter');
  // The verdict takes the focus, so that the next Tab goes on from there.
  await expect(card.getByRole('heading', { level: 4 })).toBeFocused({ timeout: 30_000 });
});

/** Presses Tab until the control with this label has the focus. */
async function tabTo(page: Page, card: Locator, label: string): Promise<void> {
  const control = card.getByLabel(label, { exact: true }).first();
  await expect(async () => {
    await page.keyboard.press('Tab');
    await expect(control).toBeFocused({ timeout: 200 });
  }).toPass({ intervals: [0], timeout: 5000 });
}
