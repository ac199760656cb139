import type { Page } from '@playwright/test';

import {
  PASSWORD,
  expectSignedIn,
  expectSignedOut,
  makeAccount,
  newName,
  signIn,
} from './support/account.ts';
import { askedItems, listSlugs } from './support/lessons.ts';
import { cardOn, predict } from './support/predict.ts';
import { expect, test } from './support/test.ts';

/** Three exercises of one lesson that a number answers, in the browser. */
const three = listSlugs()
  .map((slug) =>
    askedItems().filter(
      ({ lesson, input, runtime }) => lesson === slug && input.type === 'number' && runtime === 'browser',
    ),
  )
  .find((items) => items.length >= 3)!
  .slice(0, 3);
const LESSON = three[0]!.lesson;
const total = askedItems().filter(({ lesson }) => lesson === LESSON).length;

/** How many attempts and reviews this device keeps. */
async function onDevice(page: Page): Promise<number> {
  return page.evaluate(
    () =>
      new Promise<number>((resolve, reject) => {
        const opening = indexedDB.open('heapwise');
        opening.addEventListener('error', () => reject(opening.error ?? new Error('no database')));
        opening.addEventListener('success', () => {
          const database = opening.result;
          const transaction = database.transaction(['attempts', 'reviews']);
          const counts = ['attempts', 'reviews'].map((name) => transaction.objectStore(name).count());
          transaction.addEventListener('complete', () => {
            database.close();
            resolve(counts.reduce((sum, { result }) => sum + result, 0));
          });
        });
      }),
  );
}

async function cardsOfAccount(page: Page): Promise<number> {
  const person = await page.locator('html').getAttribute('data-person');
  const nothing = { now: Date.now(), since: 0, cursor: 0, attempts: [], reviews: [], timeZone: 'UTC' };
  const answer = await page.request.post('/api/sync', { data: { ...nothing, person } });
  const { entries } = (await answer.json()) as { entries: { review: { card: string } }[] };
  return new Set(entries.map(({ review }) => review.card)).size;
}

async function expectThree(page: Page): Promise<void> {
  await page.goto(`/lessons/${LESSON}`);
  await expect(page.getByRole('navigation', { name: 'Predictions in this lesson' })).toContainText(
    `3 of ${total}`,
  );
  await page.goto('/');
  await expect(page.getByRole('region', { name: 'The lessons' })).toContainText(`3 of ${total} answered`);
  await expect(page.getByRole('region', { name: 'How it is going' })).toContainText('of 3');
}

test('what a guest answered is in the account after signing up: nothing lost, nothing doubled', async ({
  page,
}) => {
  await page.goto(`/lessons/${LESSON}`);
  for (const { exercise } of three) await predict(cardOn(page, exercise), '1');
  await expectThree(page);
  expect(await onDevice(page)).toBe(6);

  const name = newName();
  const moving = page.waitForRequest('**/api/progress');
  await page.goto('/signup');
  await makeAccount(page, name);
  const sent = (await moving).postDataJSON() as unknown;
  await expectThree(page);
  expect(await cardsOfAccount(page)).toBe(3);
  expect(await onDevice(page)).toBe(0);

  // A device that lost the answer sends the same again.
  const again = await page.request.post('/api/progress', { data: sent });
  const { confirmed } = (await again.json()) as { confirmed: { attempts: string[]; reviews: string[] } };
  expect(confirmed.attempts).toHaveLength(3);
  expect(confirmed.reviews).toHaveLength(3);
  expect(await cardsOfAccount(page)).toBe(3);

  await page.goto('/account');
  await page.getByRole('button', { name: 'Sign out', exact: true }).click();
  await expectSignedOut(page);
  await signIn(page, name, PASSWORD);
  await expectThree(page);
});

test('what a guest answered on a second device joins an account that exists, when its person says so', async ({
  page,
  browser,
}) => {
  const name = newName();
  await page.goto('/signup');
  await makeAccount(page, name);

  const other = await browser.newContext();
  const device = await other.newPage();
  const [first] = three;
  await device.goto(new URL(`/lessons/${LESSON}`, page.url()).href);
  await predict(cardOn(device, first?.exercise), '1');
  await device.goto(new URL('/signin', page.url()).href);
  await device.getByLabel('User name or e-mail').fill(name);
  await device.getByRole('textbox', { name: 'Password' }).fill(PASSWORD);
  await device.getByRole('button', { name: 'Sign in' }).click();
  // It may have been somebody else's.
  await expect(device.getByText('This device holds one answer that is in no account yet.')).toBeVisible();
  expect(await onDevice(device)).toBe(2);
  await device.getByRole('button', { name: 'Move it into mine' }).click();
  await expect(device).toHaveURL(new URL('/', page.url()).href);
  await expectSignedIn(device, name);
  expect(await onDevice(device)).toBe(0);
  await other.close();

  expect(await cardsOfAccount(page)).toBe(1);
});
