import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';

import type { Browser, Page } from '@playwright/test';

import { expectSignedIn, makeAccount, signIn, signUp, trySigningIn } from './support/account.ts';
import { runServer } from './support/run-server.ts';
import type { RunningServer } from './support/run-server.ts';
import { expect, test } from './support/test.ts';

// The set-up link works once, so these tests have a site of their own and build on one another.
test.describe.configure({ mode: 'serial' });

let folder: string;
let own: RunningServer;
let administrator: Page;

async function newPage(browser: Browser): Promise<Page> {
  return (await browser.newContext({ baseURL: own.url })).newPage();
}

test.beforeAll(async ({ browser }) => {
  folder = mkdtempSync(path.join(tmpdir(), 'heapwise-e2e-'));
  own = await runServer({ HEAPWISE_DATA: folder });
  administrator = await newPage(browser);
});

test.afterAll(async () => {
  await own.stop();
  rmSync(folder, { recursive: true, force: true });
});

test('the set-up link makes whoever opens it the administrator, once', async ({ browser }) => {
  const link = own.setupLink ?? '';
  await administrator.goto(link);
  await makeAccount(administrator, 'root.of.all');
  await expect(administrator).toHaveURL(/\/people$/);
  await expect(administrator.getByText('One person has an account.')).toBeVisible();

  const late = await newPage(browser);
  await late.goto(link);
  await expect(late.getByText('There is an administrator already')).toBeVisible();
  await expect(late.getByRole('button', { name: 'Make an account' })).toHaveCount(0);
});

test('a role is given on the page of people, and holds at once', async ({ browser }) => {
  const learner = await newPage(browser);
  const name = await signUp(learner);
  await administrator.goto('/people');
  await administrator.getByLabel(`Role of ${name}`).selectOption('administrator');
  await administrator.getByRole('button', { name: `Save the role of ${name}` }).click();
  await expect(administrator.getByText('Saved.')).toBeVisible();
  await learner.goto('/people');
  await expect(learner.getByText('2 people have an account.')).toBeVisible();
});

test('a reset link lets someone choose a new password, once', async ({ browser }) => {
  const learner = await newPage(browser);
  const name = await signUp(learner);
  await administrator.goto('/people');
  await administrator.getByRole('button', { name: `Reset link for ${name}` }).click();
  const link = await administrator.getByLabel(`Reset link for ${name}`).inputValue();

  const elsewhere = await newPage(browser);
  await elsewhere.goto(link);
  const password = 'quite another battery';
  await elsewhere.getByRole('textbox', { name: 'New password' }).fill(password);
  await elsewhere.getByRole('button', { name: 'Change the password' }).click();
  await expect(elsewhere.getByText('Your password is changed.')).toBeVisible();

  await trySigningIn(elsewhere, name);
  await expect(elsewhere.getByText(/do not go together/)).toBeVisible();
  await signIn(elsewhere, name, password);
  await elsewhere.context().clearCookies();
  await elsewhere.goto(link);
  await expect(elsewhere.getByRole('button', { name: 'Change the password' })).toHaveCount(0);

  // The device that was signed in before no longer is.
  await learner.goto('/account');
  await expect(learner).toHaveURL(/\/signin\?/);
});

test('the next start knows the accounts and their sessions, and prints no set-up link', async () => {
  await own.stop();
  own = await runServer({ HEAPWISE_DATA: folder });
  expect(own.setupLink).toBeNull();
  await administrator.goto(`${own.url}/people`);
  await expectSignedIn(administrator, 'root.of.all');
  await expect(administrator.getByText('3 people have an account.')).toBeVisible();
});
