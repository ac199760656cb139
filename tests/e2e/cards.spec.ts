import type { Page } from '@playwright/test';

import { signUp } from './support/account.ts';
import { violationsOf } from './support/axe.ts';
import { cardOn, predict } from './support/predict.ts';
import { expect, test } from './support/test.ts';

/** Makes an account with two cards, both answered wrongly. */
async function withCards(page: Page): Promise<void> {
  await signUp(page);
  for (const [lesson, exercise] of [
    ['numbers', 'numbers-int-size'],
    ['floats-and-booleans', 'numbers-float-size'],
  ] as const) {
    await page.goto(`/lessons/${lesson}`);
    await predict(cardOn(page, exercise), '1');
    await expect(cardOn(page, exercise).getByText(/comes back/)).toBeVisible();
  }
  await page.goto('/cards');
}

test('cards are found, put aside several at once, and brought back', async ({ page }) => {
  await withCards(page);
  const shown = page.getByRole('listitem').filter({ has: page.getByRole('checkbox') });
  await expect(shown).toHaveCount(2);
  await page.getByRole('searchbox', { name: 'Search' }).fill('float');
  await expect(shown).toHaveCount(1);
  await expect(page).toHaveURL(/\/cards\?q=float$/);
  await page.getByLabel('State').selectOption('Suspended');
  await expect(page.getByText('No card fits.')).toBeVisible();
  expect(await violationsOf(page)).toEqual([]);
  await page.goBack();
  await expect(shown).toHaveCount(1);
  await page.getByRole('link', { name: 'Show all' }).click();
  await expect(shown).toHaveCount(2);

  await page.getByLabel('Select all').check();
  await page.getByRole('button', { name: 'Suspend…' }).click();
  const question = page.getByRole('dialog', { name: 'Suspend 2 cards?' });
  await expect(question).toContainText('you can undo this');
  expect(await violationsOf(page)).toEqual([]);
  await question.getByRole('button', { name: 'Suspend' }).click();
  // The bar that was pressed is gone: the keyboard goes on here.
  await expect(page.locator('output:focus')).toContainText('2 cards are suspended.');
  await expect(shown.getByText('Suspended')).toHaveCount(2);
  await page.getByRole('button', { name: 'Undo' }).click();
  await expect(page.locator('output:focus')).toHaveText('Undone.');
  await expect(shown.getByText('Suspended')).toHaveCount(0);
});

test('a card tells its history, and can be reset and fetched back', async ({ page }) => {
  await withCards(page);
  await page.getByRole('main').getByRole('listitem').getByRole('link').first().click();
  await expect(page.getByRole('figure')).toContainText('How it was forgotten, and remembered');
  await expect(page.getByText(/rated again/)).toBeVisible();
  expect(await violationsOf(page)).toEqual([]);

  await page.getByRole('button', { name: 'Move…' }).click();
  await page.getByLabel('Due on').fill('2099-01-31');
  await page.getByRole('dialog').getByRole('button', { name: 'Move' }).click();
  await expect(page.getByText('This card is moved.')).toBeVisible();
  await expect(page.getByText('on 31 January 2099', { exact: true })).toBeVisible();

  await page.getByRole('button', { name: 'Reset…' }).click();
  await page.getByRole('dialog').getByRole('button', { name: 'Reset' }).click();
  await expect(page.getByText('This card is in no reviews now.')).toBeVisible();
  await page.getByRole('button', { name: /^Undo.*Reset/ }).click();
  await page.getByRole('dialog').getByRole('button', { name: 'Undo' }).click();
  await expect(page.getByText('on 31 January 2099', { exact: true })).toBeVisible();
  await expect(page.getByRole('deletion')).toContainText('Reset');
});
