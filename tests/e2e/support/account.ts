import type { Page } from '@playwright/test';

import { expect } from './test.ts';

/** The password of everyone who signs up in a test. */
export const PASSWORD = 'correct horse battery';

/** A user name that no other test has. */
export function newName(): string {
  return `ada-${crypto.randomUUID().slice(0, 8)}`;
}

/** Fills in and sends the form that is on the page: the one of a new account, or of the set-up link. */
export async function makeAccount(page: Page, name: string): Promise<void> {
  await page.getByLabel('User name').fill(name);
  await page.getByRole('textbox', { name: 'Password' }).fill(PASSWORD);
  await page.getByRole('button', { name: 'Make an account' }).click();
  await expectSignedIn(page, name);
}

/** Signs up as someone new. Returns the name. */
export async function signUp(page: Page, name = newName()): Promise<string> {
  await page.goto('/signup');
  await makeAccount(page, name);
  return name;
}

/** Types a name and a password into the sign-in form and sends it. */
export async function trySigningIn(page: Page, name: string, password = PASSWORD): Promise<void> {
  await page.goto('/signin');
  await page.getByLabel('User name or e-mail').fill(name);
  await page.getByRole('textbox', { name: 'Password' }).fill(password);
  await page.getByRole('button', { name: 'Sign in' }).click();
}

/** Signs in, and waits for the page that follows. */
export async function signIn(page: Page, name: string, password = PASSWORD): Promise<void> {
  await trySigningIn(page, name, password);
  await expectSignedIn(page, name);
}

/** The header names whoever is signed in. */
export async function expectSignedIn(page: Page, name: string): Promise<void> {
  await expect(page.getByRole('banner').getByRole('link', { name })).toBeVisible();
}

/** The header asks to sign in. */
export async function expectSignedOut(page: Page): Promise<void> {
  await expect(page.getByRole('banner').getByRole('link', { name: 'Sign in' })).toBeVisible();
}
