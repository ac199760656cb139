import { readFileSync, writeFileSync } from 'node:fs';

import type { Page } from '@playwright/test';

import { signUp } from './support/account.ts';
import { violationsOf } from './support/axe.ts';
import { goOffline } from './support/go-offline.ts';
import { keptPages, keptTextsWith, listKept, waitUntilKept, workerReady } from './support/kept.ts';
import { cardOn, fillIn, listening, predict } from './support/predict.ts';
import { expect, site, test } from './support/test.ts';

/*
 * The installed app: what opens without a network, what is left on the device, and how a newer version comes.
 */

// Browsers log every request that finds no network.
test.use({
  serviceWorkers: 'allow',
  expectedTrouble: /ERR_INTERNET_DISCONNECTED|ERR_FAILED \(\S+\/python\//,
});

const missing = (page: Page) => page.getByRole('heading', { name: 'This page is not on this device' });
/** Runs the program that the playground begins with, which looks at the size of a small int. */
const runPython = async (page: Page): Promise<void> => {
  await page.getByRole('button', { name: 'Run', exact: true }).click();
  const row = page.getByRole('group', { name: 'Observations' }).getByRole('row', { name: /^Pyodide/ });
  await expect(row.getByRole('cell')).toHaveText('28', { timeout: 30_000 });
};

test('what was read opens without a network, and what was not says what does', async ({ page, context }) => {
  await page.goto('/lessons/numbers');
  await waitUntilKept(page, '/lessons/numbers');
  await page.getByRole('banner').getByRole('link', { name: 'Heapwise' }).click();
  await expect(page.getByRole('heading', { level: 1 })).toBeVisible();
  // Next fetched it as data; the page is kept all the same.
  await waitUntilKept(page, '/');

  await goOffline(context);
  await page.goto('/lessons/strings');
  await expect(missing(page)).toBeVisible();
  expect(await violationsOf(page)).toEqual([]);
  const lessons = page.getByRole('region', { name: 'What opens here' }).getByRole('listitem');
  await expect(lessons).toHaveCount(1);
  await lessons.getByRole('link').click();
  await expect(page).toHaveURL(/\/lessons\/numbers$/);
  await expect(cardOn(page)).toBeVisible();
  await listening(cardOn(page));

  // The router asks for data, finds no network, and opens the page in the ordinary way.
  await page.getByRole('banner').getByRole('link', { name: 'Review' }).click();
  await expect(page.getByRole('heading', { level: 1 })).toContainText(/Nothing is due|No cards/);
  await expect(page).toHaveURL(/\/review$/);

  await context.setOffline(false);
  await page.goto('/lessons/strings');
  await expect(cardOn(page)).toBeVisible();
});

test('made available offline, a begun lesson opens and Python runs; removed, it is gone', async ({
  page,
  context,
}) => {
  test.slow();
  await page.goto('/lessons/numbers#numbers-int-size');
  await workerReady(page);
  await predict(cardOn(page, 'numbers-int-size'), '1');
  await page.goto('/offline');
  const button = page.getByRole('button', { name: /^Make available offline · \d+ MB$/ });
  await expect(button).toBeEnabled();
  expect(await violationsOf(page)).toEqual([]);
  await button.click();
  await expect(page.getByRole('button', { name: 'Remove from this device' })).toBeVisible({
    timeout: 60_000,
  });
  await expect(page.getByRole('button', { name: 'Remove from this device' })).toBeFocused();
  await expect(page.getByText('Done: it opens without a network now.')).toBeVisible();
  await expect(page.getByText('1 lesson', { exact: true })).toBeVisible();
  await expect(page.getByText('1 card', { exact: true })).toBeVisible();
  expect(await violationsOf(page)).toEqual([]);

  await goOffline(context);
  await page.goto('/playground');
  await runPython(page);
  await page.goto('/lessons/numbers');
  await expect(cardOn(page)).toBeVisible();
  // The worker that runs Python stays fenced in when it comes from the device.
  const policy = await page.evaluate(async () => {
    const { files } = await (await fetch('/python/manifest.json')).json();
    return (await fetch(`/python/${files.worker.name}`)).headers.get('Content-Security-Policy');
  });
  expect(policy).toContain("connect-src 'none'");
  // A day later, still on the train.
  await page.clock.install({ time: Date.now() + 24 * 60 * 60 * 1000 });
  await page.goto('/review');
  await predict(cardOn(page), '1');
  await expect(page.getByText(/comes back/i).first()).toBeVisible();

  await page.goto('/offline');
  await page.getByRole('button', { name: 'Remove from this device' }).click();
  await expect(page.getByText('Your reviews, the lessons you have begun')).toBeVisible();
  const left = await listKept(page);
  expect(left.filter(({ cache }) => /python|pages/.test(cache))).toEqual([]);
});

test('nothing that /api answers is ever kept, and signing out leaves nothing of the person', async ({
  page,
}) => {
  const name = await signUp(page);
  await page.goto('/lessons/numbers#numbers-int-size');
  await waitUntilKept(page, '/lessons/numbers');
  await predict(cardOn(page, 'numbers-int-size'), '1');
  await page.goto('/review');
  await waitUntilKept(page, '/review');
  expect(await keptTextsWith(page, name)).not.toEqual([]);
  expect((await listKept(page)).filter(({ path }) => path.startsWith('/api'))).toEqual([]);

  await page.goto('/account');
  await page.getByRole('button', { name: 'Sign out', exact: true }).click();
  await expect(page.getByRole('banner').getByRole('link', { name: 'Sign in' })).toBeVisible();
  await expect.poll(() => keptTextsWith(page, name)).toEqual([]);
  const owners = new Set((await keptPages(page)).map(({ cache }) => cache));
  expect([...owners].filter((owner) => owner !== 'heapwise-pages-guest')).toEqual([]);
});

test("another person's pages replace the first one's", async ({ page, context }) => {
  const first = await signUp(page);
  await page.goto('/lessons/numbers');
  await waitUntilKept(page, '/lessons/numbers');
  // Left open, it would ask on for the first person, and be refused aloud.
  await page.goto('about:blank');
  await context.clearCookies();
  const second = await signUp(page);
  await page.goto('/review');
  await waitUntilKept(page, '/review');
  await expect.poll(() => keptTextsWith(page, first)).toEqual([]);
  expect(await keptTextsWith(page, second)).not.toEqual([]);
  await expect.poll(async () => new Set((await keptPages(page)).map(({ cache }) => cache)).size).toBe(1);
});

test.describe('a newer version', () => {
  const WORKER = 'public/sw.js';
  const original = readFileSync(WORKER, 'utf8');
  const publish = (): void => writeFileSync(WORKER, `${original}\n// ${crypto.randomUUID()}\n`);
  test.afterEach(() => writeFileSync(WORKER, original));

  const lookForUpdate = (page: Page): Promise<void> =>
    page.evaluate(async () => {
      const registration = await navigator.serviceWorker.ready;
      await registration.update();
      while (!registration.waiting) await new Promise((resolve) => void setTimeout(resolve, 50));
    });
  const bar = (page: Page) => page.getByText('A newer version is ready.');

  test('waits until nothing is half entered, and comes when the learner says so', async ({ page }) => {
    await page.goto('/lessons/numbers#numbers-int-size');
    await waitUntilKept(page, '/lessons/numbers');
    const card = cardOn(page, 'numbers-int-size');
    await fillIn(card, '28');
    publish();
    await lookForUpdate(page);
    await page.waitForTimeout(2500);
    await expect(bar(page)).toBeHidden();
    await expect(card.getByRole('textbox', { name: 'Your prediction in bytes' })).toHaveValue('28');

    await predict(card, '28');
    await expect(bar(page)).toBeVisible();
    expect(await violationsOf(page)).toEqual([]);
    const loads: string[] = [];
    page.on('load', () => loads.push(page.url()));
    await page.getByRole('button', { name: 'Reload' }).click();
    await expect.poll(() => loads.length).toBe(1);
    await workerReady(page);
    await page.waitForTimeout(1500);
    expect(loads, 'it reloads once').toHaveLength(1);
    await expect(bar(page)).toBeHidden();
    expect(await page.evaluate(async () => (await navigator.serviceWorker.ready).waiting)).toBeNull();
  });

  test('let in by one tab, it takes nothing from another', async ({ page, context }) => {
    await page.goto('/lessons/numbers#numbers-int-size');
    await waitUntilKept(page, '/lessons/numbers');
    const card = cardOn(page, 'numbers-int-size');
    await fillIn(card, '28');
    const other = await context.newPage();
    await other.goto(`${site.url}/`);
    await workerReady(other);
    publish();
    await lookForUpdate(other);
    await other.getByRole('button', { name: 'Reload' }).click();
    await expect(bar(other)).toBeHidden();
    await workerReady(other);

    await page.waitForTimeout(1500);
    await expect(bar(page)).toBeHidden();
    await expect(card.getByRole('textbox', { name: 'Your prediction in bytes' })).toHaveValue('28');
    await predict(card, '28');
    await expect(bar(page)).toBeVisible();
    await page.getByRole('button', { name: 'Reload' }).click();
    await expect(bar(page)).toBeHidden();
    await expect(cardOn(page)).toBeVisible();
  });
});

test('a browser finds all that it needs to install Heapwise', async ({ page, request }) => {
  await page.goto('/');
  const address = await page.locator('link[rel=manifest]').getAttribute('href');
  const manifest = (await (await request.get(address ?? '')).json()) as {
    start_url: string;
    icons: { src: string; sizes: string }[];
    screenshots: { src: string; sizes: string }[];
  };
  expect((await request.get(manifest.start_url)).status()).toBe(200);
  for (const { src, sizes } of [...manifest.icons, ...manifest.screenshots]) {
    const size = await page.evaluate(async (src) => {
      const picture = await createImageBitmap(await (await fetch(src)).blob());
      return `${picture.width}x${picture.height}`;
    }, src);
    expect(size, src).toBe(sizes);
  }
  const apple = await page.locator('link[rel=apple-touch-icon]').getAttribute('href');
  expect((await request.get(apple ?? '')).headers()['content-type']).toBe('image/png');
  const colours = await page
    .locator('meta[name=theme-color]')
    .evaluateAll((all) => all.map((one) => `${one.getAttribute('media')} ${one.getAttribute('content')}`));
  expect(colours).toEqual(['(prefers-color-scheme: light) #fbf8f2', '(prefers-color-scheme: dark) #171614']);
  const worker = await request.get('/sw.js');
  expect(worker.headers()['cache-control']).toBe('no-cache');
});
