import type { Page } from '@playwright/test';

import { signUp } from './support/account.ts';
import { askedItems } from './support/lessons.ts';
import { enter, lockAndWait, openCard } from './support/predict.ts';
import { comeBackAfter, expect, test } from './support/test.ts';

const section = (page: Page, name: string) => page.getByRole('region', { name });

/** Saves a section of the settings. */
async function save(page: Page, name: string): Promise<void> {
  await section(page, name).getByRole('button', { name: 'Save' }).click();
}

test('what a day brings, its days, steps and a target are kept, each by itself', async ({ page }) => {
  await signUp(page);
  await page.goto('/account');
  await page.getByRole('link', { name: 'Review settings' }).click();

  const limits = section(page, 'How much a day brings');
  await limits.getByLabel('Reviews a day', { exact: true }).fill('20');
  await save(page, 'How much a day brings');
  await expect(limits.getByRole('alert')).toHaveText(/choose at most 20/);
  await limits.getByLabel('Reviews a day after a break').fill('15');
  await save(page, 'How much a day brings');
  await expect(limits.getByText('Saved.')).toBeVisible();

  const steps = section(page, 'Steps');
  await steps.getByLabel('Steps of a card you forgot').fill('soon');
  await save(page, 'Steps');
  await expect(steps.getByRole('alert')).toHaveText(/“soon” is not one/);
  await steps.getByLabel('Steps of a card you forgot').fill('10m 1h');
  await save(page, 'Steps');
  await expect(steps.getByText('Saved.')).toBeVisible();

  const days = section(page, 'Which days');
  await days.getByLabel('Sunday').selectOption('next to none');
  await save(page, 'Which days');
  await expect(days.getByText('Saved.')).toBeVisible();

  await page.reload();
  await expect(limits.getByLabel('Reviews a day', { exact: true })).toHaveValue('20');
  await expect(limits.getByLabel('Reviews a day after a break')).toHaveValue('15');
  await expect(steps.getByLabel('Steps of a card you forgot')).toHaveValue('10m 1h');
  await expect(days.getByLabel('Sunday')).toHaveValue('fewest');
  await expect(days.getByLabel('Monday')).toHaveValue('usual');
});

test('the slider says what remembering more would cost, before it is saved', async ({ page }) => {
  await signUp(page);
  await page.goto('/review/settings');
  const remember = section(page, 'How much to remember');
  await expect(remember.getByText(/^At 90 %: .* as you have it now/)).toBeVisible({ timeout: 60_000 });
  await remember.getByRole('slider').press('ArrowRight');
  await expect(remember.getByText(/^At 91 %: /)).toBeVisible();
  await remember.getByText('The numbers').click();
  await expect(remember.getByRole('row', { name: /^97 %/ })).toBeVisible();
});

test('a day brings no more new cards than it has room for', async ({ page }) => {
  await signUp(page);
  // Half of a lesson of four: the other two may come as new cards on the next day.
  const [first, second] = askedItems().filter(({ lesson }) => lesson === 'how-to-use-this-course');
  for (const item of [first!, second!]) {
    const card = await openCard(page, item);
    await enter(card, item);
    await lockAndWait(card);
    await expect(card.getByText(/This idea comes back/)).toBeVisible();
  }
  await comeBackAfter(page, 1);
  const dueToday = async (): Promise<number> => {
    await page.goto('/');
    return Number(/\d+/.exec(await section(page, 'Due now').innerText())?.[0]);
  };
  const withDefaults = await dueToday();
  await page.goto('/review/settings');
  await section(page, 'How much a day brings').getByLabel('New cards a day').fill('1');
  await save(page, 'How much a day brings');
  await expect(section(page, 'How much a day brings').getByText('Saved.')).toBeVisible();
  expect(withDefaults).toBeGreaterThanOrEqual(2);
  expect(await dueToday()).toBe(withDefaults - 1);
});

test('a guest is told what the defaults are', async ({ page }) => {
  await page.goto('/review/settings');
  await expect(page.getByText(/Without an account your cards follow the defaults/)).toBeVisible();
  await expect(page.getByRole('link', { name: 'Make an account' })).toBeVisible();
});
