import { readdirSync, readFileSync } from 'node:fs';
import path from 'node:path';

import type { Page } from '@playwright/test';
import Database from 'better-sqlite3';

import {
  expectSignedIn,
  expectSignedOut,
  newName,
  PASSWORD,
  signUp,
  trySigningIn,
} from './support/account.ts';
import { askedItems } from './support/lessons.ts';
import { locked } from './support/locked.ts';
import { expect, test } from './support/test.ts';

/** Two exercises of different lessons. */
const ANSWERED = ['numbers-int-size', 'numbers-float-size'].flatMap(
  (exercise) => askedItems().find((item) => item.exercise === exercise) ?? [],
);

/** The folder with the database and the secrets of the server under test: its clock lies there too. */
function dataFolder(): string {
  return path.dirname(process.env['HEAPWISE_CLOCK'] ?? '');
}

/** Everything that names one person or something they did. */
function tracesOf(name: string): string[] {
  const database = new Database(path.join(dataFolder(), 'heapwise.db'), { readonly: true });
  const person = database.prepare('SELECT id, email FROM people WHERE name = ?').get(name) as {
    id: string;
    email: string;
  };
  const ids = database
    .prepare('SELECT id FROM attempts WHERE person_id = ? UNION SELECT id FROM reviews WHERE person_id = ?')
    .all(person.id, person.id) as { id: string }[];
  database.close();
  return [name, person.email, person.id, ...ids.map(({ id }) => id)];
}

/** Which of them stand anywhere, byte by byte, in what the server keeps. */
function remainsOf(traces: readonly string[]): string[] {
  const contents = readdirSync(dataFolder(), { recursive: true, withFileTypes: true })
    .filter((file) => file.isFile())
    .map((file) => readFileSync(path.join(file.parentPath, file.name)));
  return traces.filter((trace) => contents.some((content) => content.includes(trace)));
}

/** What this device keeps, as text. */
async function deviceOf(page: Page): Promise<string> {
  const stored = await page.evaluate(async () => ({
    databases: (await indexedDB.databases()).map(({ name }) => name),
    caches: 'caches' in globalThis ? await caches.keys() : [],
    texts: [Object.entries(localStorage), Object.entries(sessionStorage)],
  }));
  const cookies = (await page.context().cookies()).filter(({ name }) => name.includes('session'));
  return JSON.stringify({ ...stored, cookies });
}

/** Makes an account with an address, and answers two exercises. */
async function learn(page: Page): Promise<string> {
  const name = await signUp(page, newName().replace('ada-', 'sentinel.'));
  await page.goto('/account');
  await page.getByLabel('E-mail (optional)').fill(`${name}@sentinel.example`);
  await page.getByRole('button', { name: 'Save' }).click();
  await expect(page.getByText('Saved.')).toBeVisible();
  const person = await page.locator('html').getAttribute('data-person');
  for (const item of ANSWERED) {
    const answer = await page.request.post('/api/checks', { data: locked(item, person) });
    expect(await answer.text()).toContain('"type":"outcome"');
  }
  // A page that is read leaves its traces on the device.
  await page.goto('/review');
  return name;
}

// Browsers log what is refused: a file, and the sign-in of an account that is gone.
test.use({ expectedTrouble: /status of 40[01]/ });

test('an account that is deleted leaves nothing behind, and what was exported before comes back whole', async ({
  page,
}) => {
  const name = await learn(page);
  const traces = tracesOf(name);
  expect(traces).toHaveLength(3 + 2 * ANSWERED.length);
  expect(remainsOf(traces), 'the search finds what is there').toEqual(traces);

  await page.goto('/account/data');
  await expect(page.getByText('2 reviews of 2 cards')).toBeVisible();
  const [download] = await Promise.all([
    page.waitForEvent('download'),
    page.getByRole('link', { name: 'Export everything' }).click(),
  ]);
  expect(download.suggestedFilename()).toMatch(new RegExp(`^heapwise-${name}-\\d{4}-\\d\\d-\\d\\d\\.zip$`));
  const archive = await download.path();

  await page.getByRole('link', { name: 'See what goes' }).click();
  await expect(page.getByText('2 answers, 2 reviews and 2 cards')).toBeVisible();
  const password = page.getByRole('textbox', { name: 'Your password' });
  const remove = page.getByRole('button', { name: 'Delete my account for ever' });
  await password.fill('not my password');
  await remove.click();
  await expect(page.getByText('This is not your password.')).toBeVisible();
  await password.fill(PASSWORD);
  await remove.click();
  await expect(page.getByRole('heading', { name: 'Your account is gone' })).toBeVisible();
  await expectSignedOut(page);

  expect(remainsOf(traces)).toEqual([]);
  const [, , id = ''] = traces;
  await expect.poll(() => deviceOf(page)).not.toContain(id);
  // Looking at the page again syncs nothing any more, which would begin a log.
  await page.evaluate(() => document.dispatchEvent(new Event('visibilitychange')));
  expect(await deviceOf(page)).toContain('"cookies":[]');
  expect(await deviceOf(page)).not.toContain(id);
  await trySigningIn(page, name);
  await expect(page.getByText('This name and this password do not go together.')).toBeVisible();

  const again = await signUp(page);
  await page.goto('/account/data');
  const file = page.getByLabel('Choose a file');
  await file.setInputFiles(archive);
  await expect(page.getByText('2 reviews of 2 cards restored.')).toBeVisible();
  await file.setInputFiles(archive);
  await expect(page.getByText('All 2 reviews of this file were here already.')).toBeVisible();
  await file.setInputFiles({
    name: 'deck.apkg',
    mimeType: 'application/zip',
    buffer: Buffer.from('not a zip'),
  });
  await expect(page.getByText(/Nothing was changed\./)).toBeVisible();
  await expectSignedIn(page, again);
});
