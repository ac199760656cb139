import type { ExerciseKind } from '#domain/lesson/exercise.ts';

import { newName, signUp, trySigningIn } from './support/account.ts';
import { violationsOf } from './support/axe.ts';
import { anItem, listSlugs } from './support/lessons.ts';
import { cardOn, enter, listening, lockAndWait, openCard, predict } from './support/predict.ts';
import { comeBackAfter, expect, test } from './support/test.ts';

// Colours do not depend on the width: the phone is tried in the dark, the desktop in the light.
test.beforeEach(async ({ page, isMobile }) => {
  await page.emulateMedia({ colorScheme: isMobile ? 'dark' : 'light', reducedMotion: 'reduce' });
});

const KINDS: readonly ExerciseKind[] = [
  'predict-size',
  'predict-growth',
  'predict-complexity',
  'predict-speedup',
  'predict-output',
  'predict-order',
  'judge-claim',
  'explain-change',
  'write-code',
];

for (const address of [
  '/',
  '/review',
  '/review/settings',
  '/interpreters',
  '/playground',
  '/claims',
  '/signin',
  '/signup',
  '/forgot',
  '/reset/none',
  '/setup',
]) {
  test(`axe finds nothing on ${address}`, async ({ page }) => {
    await page.goto(address);
    await expect(page.getByRole('heading', { level: 1 })).toBeVisible();
    expect(await violationsOf(page)).toEqual([]);
  });
}

// Lessons are made of the same parts: every second one is looked at on the phone, the others on the desktop.
test('axe finds nothing in the lessons', async ({ page, isMobile }) => {
  const slugs = listSlugs().filter((_, index) => (index % 2 === 0) === isMobile);
  test.setTimeout(slugs.length * 20_000);
  for (const slug of slugs) {
    await page.goto(`/lessons/${slug}`);
    expect.soft(await violationsOf(page), slug).toEqual([]);
  }
});

for (const kind of KINDS) {
  test(`axe finds nothing in what a ${kind} reveals`, async ({ page }) => {
    test.slow();
    const item = anItem(kind);
    const card = await openCard(page, item);
    await enter(card, item);
    await lockAndWait(card, 80_000);
    for (const summary of await card.locator('summary').all()) await summary.click();
    expect(await violationsOf(page, `article[id="${item.exercise}"]`)).toEqual([]);
  });
}

test('axe finds nothing on the pages of an account with a card', async ({ page }) => {
  test.slow();
  await signUp(page);
  await page.goto('/lessons/numbers');
  await predict(cardOn(page, 'numbers-int-size'), '1');
  await expect(page.getByText('Kept. This idea comes back')).toBeVisible();
  for (const address of [
    '/account',
    '/account/data',
    '/account/delete',
    '/people',
    '/review',
    '/review/settings',
    '/cards',
    '/cards/numbers-int-size',
    '/statistics',
    '/reminders',
    '/offline',
  ]) {
    await page.goto(address);
    await expect(page.getByRole('heading', { level: 1 })).toBeVisible();
    expect(await violationsOf(page), address).toEqual([]);
  }
});

test('axe finds nothing in a review, its verdict and its end', async ({ page }) => {
  await signUp(page);
  // One card makes a short review: the other ideas of its lesson are not to join it.
  await page.goto('/review/settings');
  const limits = page.getByRole('region', { name: 'How much a day brings' });
  await limits.getByLabel('New cards a day').fill('0');
  await limits.getByRole('button', { name: 'Save' }).click();
  await expect(limits.getByText('Saved.')).toBeVisible();
  expect(await violationsOf(page), 'settings').toEqual([]);
  await limits.getByLabel('New cards a day').fill('1');
  await expect(limits.getByText('Saved.')).toBeHidden();
  await page.goto('/lessons/numbers');
  await predict(cardOn(page, 'numbers-int-size'), '1');
  await expect(page.getByText('Kept. This idea comes back')).toBeVisible();
  await comeBackAfter(page, 1);
  await page.goto('/');
  await expect(page.getByRole('region', { name: 'Due now' })).toContainText('1');
  expect(await violationsOf(page), 'home').toEqual([]);
  await page.goto('/review');
  await expect(cardOn(page)).toBeVisible();
  expect(await violationsOf(page), 'card').toEqual([]);
  await predict(cardOn(page), '1');
  await expect(page.getByText(/Comes back in/)).toBeVisible();
  expect(await violationsOf(page), 'verdict').toEqual([]);
  await page.getByRole('button', { name: 'Finish' }).click();
  await expect(page.getByRole('heading', { name: 'That is all for now.' })).toBeVisible();
  expect(await violationsOf(page), 'end').toEqual([]);
});

test.describe('when something is wrong', () => {
  test.use({ expectedTrouble: /status of (401|404)|ERR_FAILED/ });

  test('axe finds nothing in sentences about it', async ({ page }) => {
    const item = anItem('predict-size');
    const card = await openCard(page, item);
    await listening(card);
    await card.getByRole('button', { name: 'Run it' }).click();
    await expect(card.getByRole('alert')).toBeVisible();
    const within = `article[id="${item.exercise}"]`;
    expect(await violationsOf(page, within), 'empty prediction').toEqual([]);
    const field = card.locator('[data-answer]').first();
    await expect(field).toBeFocused();
    await expect(field).toHaveAccessibleDescription(await card.getByRole('alert').innerText());
    await page.route('**/api/checks', (route) => route.abort(), { times: 1 });
    await enter(card, item);
    await card.getByRole('button', { name: 'Run it' }).click();
    await expect(card.getByRole('button', { name: 'Try again' })).toBeVisible();
    expect(await violationsOf(page, within), 'no connection').toEqual([]);

    await trySigningIn(page, newName());
    await expect(page.getByText(/do not go together/)).toBeVisible();
    expect(await violationsOf(page), 'wrong password').toEqual([]);
    await page.goto('/no-such-page');
    expect(await violationsOf(page), 'no such page').toEqual([]);
  });
});
