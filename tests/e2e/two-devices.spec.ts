import type { Page } from '@playwright/test';

import { signIn, signUp } from './support/account.ts';
import { goOffline } from './support/go-offline.ts';
import { askedItems, listSlugs } from './support/lessons.ts';
import { cardOn, predict } from './support/predict.ts';
import { comeBackAfter, expect, site, test } from './support/test.ts';

// What the pages ask for without a connection, the browser logs.
test.use({ expectedTrouble: /ERR_INTERNET_DISCONNECTED/ });

/** Three exercises of one lesson that a number answers, in the browser. */
const three = listSlugs()
  .map((slug) =>
    askedItems().filter(
      ({ lesson, input, runtime }) => lesson === slug && input.type === 'number' && runtime === 'browser',
    ),
  )
  .find((items) => items.length >= 3)!
  .slice(0, 3);

/** What one device keeps of the person whose page it shows. */
interface Kept {
  /** The log without what says whether it was sent, by id. */
  readonly reviews: readonly { readonly id: string; readonly type: string; readonly card: string }[];
  readonly cards: readonly object[];
  readonly packs: number;
}

async function keptOn(page: Page): Promise<Kept> {
  return page.evaluate(
    () =>
      new Promise<Kept>((resolve, reject) => {
        const opening = indexedDB.open(`heapwise-${document.documentElement.dataset['person']}`);
        opening.addEventListener('error', () => reject(opening.error ?? new Error('no database')));
        opening.addEventListener('success', () => {
          const stores = ['reviews', 'cards', 'packs'];
          const transaction = opening.result.transaction(stores);
          const [reviews, cards, packs] = stores.map((name) => transaction.objectStore(name).getAll());
          transaction.addEventListener('complete', () => {
            opening.result.close();
            const log = (reviews?.result ?? []) as { unsaved?: number }[];
            resolve({
              reviews: log.map((entry) => {
                const { unsaved: _, ...review } = entry;
                return review as Kept['reviews'][number];
              }),
              cards: (cards?.result ?? []) as object[],
              packs: packs?.result.length ?? 0,
            });
          });
        });
      }),
  );
}

/** Answers the card on the screen wrongly and goes on. */
async function answerAndGoOn(page: Page): Promise<void> {
  await predict(cardOn(page), '1');
  await page.getByRole('button', { name: 'Continue' }).click();
}

test('two devices review without a network, and then agree: nothing lost, nothing doubled', async ({
  page: desk,
  browser,
}) => {
  test.slow();
  const name = await signUp(desk);
  await desk.goto(`/lessons/${three[0]!.lesson}`);
  for (const { exercise } of three) await predict(cardOn(desk, exercise), '1');
  const away = await browser.newContext({ baseURL: site.url });
  const phone = await away.newPage();
  await signIn(phone, name);

  for (const page of [desk, phone]) await comeBackAfter(page, 1);
  for (const page of [desk, phone]) {
    await page.goto('/review');
    await expect(page.getByText(/^1 of \d+$/)).toBeVisible();
    await expect(page.getByText('Everything is saved.')).toBeVisible();
    await expect.poll(async () => (await keptOn(page)).packs).toBeGreaterThan(4);
  }
  await goOffline(desk.context());
  await goOffline(away);

  await answerAndGoOn(desk);
  await answerAndGoOn(desk);
  await desk.getByRole('button', { name: 'Undo' }).first().click();
  await answerAndGoOn(phone);
  await phone.getByText('Not this card').click();
  await phone.getByRole('button', { name: 'Not today' }).click();
  await expect(phone.getByText('Put aside for today.')).toBeVisible();
  await expect(desk.getByText(/not yet saved\./)).toBeVisible();
  await expect(phone.getByText(/not yet saved\./)).toBeVisible();
  const made = [...(await keptOn(desk)).reviews, ...(await keptOn(phone)).reviews].map(({ id }) => id);

  await away.setOffline(false);
  await expect(phone.getByText('Everything is saved.')).toBeVisible({ timeout: 20_000 });
  await desk.context().setOffline(false);
  await expect(desk.getByText('Everything is saved.')).toBeVisible({ timeout: 20_000 });
  await phone.reload();
  await expect
    .poll(async () => (await keptOn(phone)).reviews.map(({ id }) => id))
    .toEqual([...new Set(made)].toSorted());
  const [onDesk, onPhone] = [await keptOn(desk), await keptOn(phone)];
  expect(onPhone.reviews).toEqual(onDesk.reviews);
  expect(onPhone.cards).toEqual(onDesk.cards);
  await away.close();
});

test('what cannot be saved stays on the device for its person, and nobody else sees it', async ({ page }) => {
  const ada = await signUp(page);
  await page.goto('/lessons/numbers');
  await predict(cardOn(page, 'numbers-int-size'), '1');
  await comeBackAfter(page, 1);
  await page.goto('/review');
  await expect(cardOn(page)).toBeVisible();
  await page.route('**/api/sync', (route) => route.abort('internetdisconnected'));
  await predict(cardOn(page), '1');
  await page.goto('/account');
  await page.getByRole('button', { name: 'Sign out', exact: true }).click();
  await page.getByRole('button', { name: 'Sign out, and keep it here' }).click();
  await expect(page.getByText(`One answer of ${ada} is kept on this device`)).toBeVisible();

  await page.unroute('**/api/sync');
  await signUp(page);
  await page.goto('/review');
  await expect(page.getByRole('heading', { name: 'No cards yet.' })).toBeVisible();
  await page.goto('/account');
  await page.getByRole('button', { name: 'Sign out', exact: true }).click();
  await expect(page.getByText(`One answer of ${ada} is kept on this device`)).toBeVisible();
  await signIn(page, ada);
  await page.goto('/review');
  await expect(page.getByText('Everything is saved.')).toBeVisible();
  expect((await keptOn(page)).reviews.filter(({ card }) => card === 'numbers-int-size')).toHaveLength(2);
});
