import type { Browser, Page } from '@playwright/test';

import {
  PASSWORD,
  expectSignedIn,
  expectSignedOut,
  signIn,
  signUp,
  trySigningIn,
} from './support/account.ts';
import { expect, site, test } from './support/test.ts';

// Browsers log every refused request.
test.use({ expectedTrouble: /status of 401/ });

/** Another device: a browser context of its own, signed in with the same account. */
async function anotherDevice(browser: Browser, name: string): Promise<Page> {
  const context = await browser.newContext({ baseURL: site.url });
  const page = await context.newPage();
  await signIn(page, name);
  return page;
}

test('someone signs up, out and in again', async ({ page }) => {
  const name = await signUp(page);
  await page.goto('/account');
  await page.getByRole('button', { name: 'Sign out', exact: true }).click();
  await expectSignedOut(page);
  await signIn(page, name);
});

test('a wrong password gets a sentence, and what was typed stays', async ({ page, context }) => {
  const name = await signUp(page);
  await context.clearCookies();
  await trySigningIn(page, name, 'not the right one');
  await expect(page.getByRole('alert').filter({ hasText: /\w/ })).toHaveText(
    'This name and this password do not go together. Check both and try again.',
  );
  await expect(page.getByLabel('User name or e-mail')).toHaveValue(name);
});

test('a name that is taken is said so beside the name', async ({ page, context }) => {
  const name = await signUp(page);
  await context.clearCookies();
  await page.goto('/signup');
  const field = page.getByLabel('User name');
  await field.fill(name);
  await page.getByRole('textbox', { name: 'Password' }).fill(PASSWORD);
  await page.getByRole('button', { name: 'Make an account' }).click();
  await expect(field).toHaveAttribute('aria-invalid', 'true');
  await expect(field).toHaveAccessibleDescription(/taken/i);
  await expect(field).toBeFocused();
});

test('a new password signs every other device out, and this one stays', async ({ page, browser }) => {
  const name = await signUp(page);
  const other = await anotherDevice(browser, name);
  await page.goto('/account');
  await page.getByRole('textbox', { name: 'Current password' }).fill(PASSWORD);
  await page.getByRole('textbox', { name: 'New password' }).fill('another horse, another battery');
  await page.getByRole('button', { name: 'Change the password' }).click();
  await expect(page.getByText('Your password is changed. Every other device is signed out.')).toBeVisible();

  await other.reload();
  await expectSignedOut(other);
  await other.context().close();
  await page.reload();
  await expectSignedIn(page, name);
});

test('signing out everywhere ends every session', async ({ page, browser }) => {
  const name = await signUp(page);
  const other = await anotherDevice(browser, name);
  await other.goto('/review');
  await expect(other.getByText('Everything is saved.')).toBeVisible();
  await page.goto('/account');
  await page.getByRole('button', { name: 'Sign out everywhere' }).click();
  await expectSignedOut(page);
  // A page that was left open shows no more cards, once it hears of it.
  await other.evaluate(() => window.dispatchEvent(new Event('online')));
  await expect(other.getByText('You are signed out here, so your cards are put away.')).toBeVisible();
  await other.goto('/account');
  await expect(other).toHaveURL(/\/signin\?/);
  await other.context().close();
});

test('people are the business of administrators', async ({ page }) => {
  await page.goto('/people');
  await expect(page).toHaveURL(/\/signin\?callbackUrl=/);
  await signUp(page);
  await page.goto('/people');
  await expect(page.getByText('Only an administrator can see who has an account here.')).toBeVisible();
  await expect(page.getByRole('list').getByRole('combobox')).toHaveCount(0);
});
