import { knownMistake } from './support/exercises.ts';
import { addressOf, anItem } from './support/lessons.ts';
import { cardOn, fillIn, listening, predict } from './support/predict.ts';
import { expect, test } from './support/test.ts';

const SIZE = 'numbers-int-size';

test('a newcomer starts the first lesson without an account, is wrong, and finds it kept', async ({
  page,
}) => {
  await page.goto('/');
  await page.getByRole('link', { name: 'Start the first lesson' }).click();
  await expect(page).toHaveURL(/\/lessons\//);
  const card = cardOn(page);
  const title = await card.getByRole('heading', { level: 3 }).innerText();
  const rail = page.getByRole('navigation', { name: 'Predictions in this lesson' });
  await expect(rail).toContainText(/0 of \d+/);

  await predict(card, '98765');
  await expect(card.getByRole('heading', { name: 'Not what Python does.' })).toBeFocused();
  await expect(rail).toContainText(/1 of \d+/);
  await expect(card.getByText(/Kept\. This idea comes back/)).toBeVisible();

  await page.reload();
  await expect(rail).toContainText(/1 of \d+/);
  // A question about what changed may bear the same title, and follows.
  await expect(rail.getByRole('link', { name: title }).first()).toHaveAccessibleName(/\(incorrect\)/);
});

test('a verdict says what each interpreter gave, where that was measured, and why', async ({ page }) => {
  const item = anItem('predict-size');
  await page.goto(addressOf(item));
  const card = cardOn(page, item.exercise);
  await predict(card, '1');
  const rows = card.getByRole('row');
  await expect(rows.filter({ hasText: /CPython 3\.\d+, 64-bit/ }).first()).toContainText(
    /this server, just now|recorded \d{4}-\d\d-\d\d/,
  );
  await expect(rows.filter({ hasText: 'asked about' })).toHaveCount(1);
  await expect(card.getByText('You said', { exact: true })).toBeVisible();
  await expect(card.getByText(/^CPython .* says$/)).toBeVisible();
  // The browser's own run ends by itself and joins the others.
  const own = rows.filter({ hasText: 'this browser, just now' });
  await expect(own).toContainText(/Pyodide .*\d+/, { timeout: 60_000 });
});

test('a known wrong idea is named, and can be refuted on the spot', async ({ page }) => {
  const { exercise, prediction, idea } = await knownMistake('numbers');
  await page.goto(`/lessons/numbers#${exercise}`);
  const card = cardOn(page, exercise);
  await predict(card, String(prediction));
  await expect(card.getByRole('heading', { name: `The idea behind your answer: ${idea}` })).toBeVisible();
  const probe = card.getByRole('region', { name: 'See for yourself' });
  await probe.getByRole('button', { name: 'Run' }).click();
  await expect(probe.getByLabel('What the program printed')).toContainText(/\d/, { timeout: 60_000 });
});

test('hints drip one by one, and stay', async ({ page }) => {
  const item = anItem('predict-size', ({ hintsHtml }) => hintsHtml.length >= 2);
  await page.goto(addressOf(item));
  const card = cardOn(page, item.exercise);
  await listening(card);
  const hints = card.locator('form').getByRole('listitem');
  await expect(hints).toHaveCount(0);
  await card.getByRole('button', { name: 'Give me a hint' }).click();
  await expect(hints).toHaveCount(1);
  await card.getByRole('button', { name: /Another hint/ }).click();
  await expect(hints).toHaveCount(2);
});

test('an empty prediction gets a sentence and costs nothing', async ({ page }) => {
  await page.goto(`/lessons/numbers#${SIZE}`);
  const card = cardOn(page, SIZE);
  await listening(card);
  let sent = 0;
  page.on('request', (request) => (sent += Number(request.url().endsWith('/api/checks'))));
  await card.getByRole('button', { name: 'Run it' }).click();
  await expect(card.getByRole('alert')).toHaveText('Give one whole number of bytes, zero or more.');
  await expect(card).toHaveAttribute('data-stage', 'predicting');
  expect(sent).toBe(0);
  await expect(page.getByRole('navigation', { name: 'Predictions in this lesson' })).toContainText('0 of');
});

test.describe('without a connection', () => {
  test.use({ expectedTrouble: /ERR_FAILED/ });

  test('a prediction stays locked, and is sent when the connection is back', async ({ page }) => {
    const item = anItem('predict-size');
    await page.goto(addressOf(item));
    const card = cardOn(page, item.exercise);
    await page.route('**/api/checks', (route) => route.abort(), { times: 2 });
    await listening(card);
    await fillIn(card, '7');
    await card.getByRole('button', { name: 'Run it' }).click();
    await expect(card.getByText('Your prediction is locked and kept.')).toBeVisible();
    const field = card.getByRole('textbox', { name: 'Your prediction in bytes' });
    await expect(field).toHaveAttribute('readonly');
    await expect(card.getByRole('button', { name: 'Run it' })).toHaveCount(0);

    // The page may go meanwhile. It asks by itself when it is back, in vain.
    await page.reload();
    await expect(
      card.getByText('or the connection broke off. Your prediction is locked and kept.'),
    ).toBeVisible();
    await expect(card.getByRole('button', { name: 'Run it' })).toHaveCount(0);

    await card.getByRole('button', { name: 'Try again' }).click();
    await expect(card).toHaveAttribute('data-stage', 'decided', { timeout: 30_000 });
    await expect(field).toHaveValue('7');
    await expect(field).toHaveAttribute('readonly');
    await expect(card.locator('dd').first()).toHaveText('7 bytes');
  });
});
