import type { Locator, Page } from '@playwright/test';

import type { Item } from '#domain/lesson/item.ts';

import { anItem } from './support/lessons.ts';
import { cardOn, choose, choosePlace, fillIn, lockAndWait, openCard, putInOrder } from './support/predict.ts';
import { expect, test } from './support/test.ts';

const WRONG = 'Not what Python does.';

/** What every wrong answer must be shown: that it is wrong, what was right, why, and what was measured where. */
async function expectRefutation(card: Locator): Promise<void> {
  await expect(card.getByRole('heading', { name: WRONG })).toBeVisible();
  await expect(card.locator('dl').first()).toContainText('You said');
  await expect(card.locator('dl').first()).toContainText(/says?\S/);
  await expect(card.getByRole('heading', { name: 'Why' })).toBeVisible();
  await expectEvidence(card);
}

async function expectEvidence(card: Locator): Promise<void> {
  const measured = card.getByRole('row').filter({ hasText: /this server, just now|recorded \d{4}-/ });
  await expect(measured.first()).toBeVisible();
}

const picture = (card: Locator, title: RegExp): Locator =>
  card.getByRole('figure').filter({ hasText: title });

test('predict-size: every byte of the object is drawn', async ({ page }) => {
  const card = await openCard(page, anItem('predict-size'));
  await fillIn(card, '1');
  await lockAndWait(card);
  await expectRefutation(card);
  await expect(picture(card, /Where the \d+ bytes are/)).toBeVisible();
});

test('predict-growth: the staircase is drawn', async ({ page }) => {
  const item = anItem('predict-growth');
  const card = await openCard(page, item);
  const fields = await card.locator('form input[inputmode=numeric]').all();
  for (const [index, field] of fields.entries()) await field.fill(String(1_000_000 + index));
  await lockAndWait(card);
  await expectRefutation(card);
  await expect(picture(card, /It grew at \d/)).toBeVisible();
  await expect(picture(card, /you expected/)).toBeVisible();
});

test('predict-complexity: the measured points are drawn with the fitted curve', async ({ page }) => {
  const card = await openCard(page, anItem('predict-complexity'));
  await choose(card, 'O(2ⁿ)');
  await lockAndWait(card);
  await expectRefutation(card);
  await expect(picture(card, /(counted follow|taken follows) O\(/)).toBeVisible();
});

test('predict-speedup: the server times it, or says that it could not', async ({ page }) => {
  test.slow();
  const item = anItem('predict-speedup', ({ input }) => input.type === 'ratio' && input.workers <= 4);
  const card = await openCard(page, item);
  await fillIn(card, '100');
  await lockAndWait(card, 80_000);
  const unclear = card.getByRole('heading', { name: 'Nothing could be decided.' });
  await expect(card.getByRole('heading', { name: WRONG }).or(unclear)).toBeVisible();
  if (await unclear.isVisible()) await expectEvidence(card);
  else await expectRefutation(card);
  await expect(picture(card, /How long the same work took/)).toBeVisible();
  await expect(
    card
      .getByRole('row')
      .filter({ hasText: /recorded \d{4}-/ })
      .first(),
  ).toBeVisible();
});

test('predict-output: a number that nothing gives', async ({ page }) => {
  const item = anItem(
    'predict-output',
    ({ input, runtime }) => input.type === 'number' && runtime === 'browser',
  );
  const card = await openCard(page, item);
  await fillIn(card, '987654');
  await lockAndWait(card);
  await expectRefutation(card);
});

test('predict-output: a choice that Python does not make', async ({ page }) => {
  const item = anItem(
    'predict-output',
    ({ input, runtime }) => input.type === 'choice' && runtime === 'browser',
  );
  await expectRefutation(await answerWrongly(page, item));
});

test('predict-order: what is measured is drawn in its order, beside the places given', async ({ page }) => {
  const item = anItem('predict-order');
  const count = item.input.type === 'order' ? item.input.things.length : 0;
  const upwards = Array.from({ length: count }, (_, thing) => thing + 1);
  // Of an order and its reverse at least one is wrong.
  for (const places of [upwards, upwards.toReversed()]) {
    const card = await openCard(page, item);
    await card.getByRole('button', { name: 'Run it' }).click();
    await expect(card.getByRole('alert')).toContainText(`Put all ${count} in order`);
    await putInOrder(card, places);
    await lockAndWait(card);
    await expect(picture(card, /^Measured, /)).toBeVisible();
    await expect(picture(card, /the place you gave it/)).toBeVisible();
    if (await card.getByRole('heading', { name: WRONG }).isVisible()) {
      await expectRefutation(card);
      return;
    }
    await page.goto('about:blank');
  }
  throw new Error('an order and its reverse were both not wrong');
});

test('explain-change: a cause that is not behind the change', async ({ page }) => {
  const card = await answerWrongly(page, anItem('explain-change'));
  await expectRefutation(card);
  await expect(card.getByText('Every interpreter we measure')).toBeVisible();
});

test('judge-claim: a judgement that the interpreters do not share', async ({ page }) => {
  await expectRefutation(await answerWrongly(page, anItem('judge-claim')));
});

test('write-code: a program is tried in the browser and judged on the server', async ({ page }) => {
  test.slow();
  // Its starter gives right answers, and needs too much.
  const card = await openCard(
    page,
    anItem('write-code', ({ exercise }) => exercise === 'lists-write-unique'),
  );
  await card.getByRole('button', { name: 'Try the examples' }).click();
  await expect(card.getByText('over budget')).toBeVisible({ timeout: 60_000 });
  await lockAndWait(card, 60_000);
  await expect(card.getByRole('heading', { name: 'Right answers, over budget.' })).toBeVisible();
  await expect(card.getByText(/^What it was asked on /)).toBeVisible();
  await expect(card.getByRole('heading', { name: 'Why' })).toBeVisible();
  await card.getByText('One way to write it').click();
  await expect(card.getByLabel('The reference solution')).toContainText('def ');
});

/** Of two different choices at least one is wrong: gives the card with that one. */
async function answerWrongly(page: Page, item: Item): Promise<Locator> {
  for (const place of [0, 1]) {
    const card = await openCard(page, item);
    await choosePlace(card, place);
    await lockAndWait(card);
    if (await card.getByRole('heading', { name: WRONG }).isVisible()) return card;
    await page.goto('about:blank');
  }
  return cardOn(page, item.exercise);
}
