import type { Page } from '@playwright/test';

import { signUp } from './support/account.ts';
import { goOffline } from './support/go-offline.ts';
import { listItems } from './support/lessons.ts';
import { cardOn, predict } from './support/predict.ts';
import { comeBackAfter, expect, test } from './support/test.ts';

const LESSONS = { 'numbers-int-size': 'numbers', 'numbers-float-size': 'floats-and-booleans' } as const;
type Answered = keyof typeof LESSONS;
const EXERCISES: readonly [Answered, Answered] = ['numbers-int-size', 'numbers-float-size'];
const instances = listItems().filter(({ exercise }) => exercise === EXERCISES[0]);

/** Makes an account and answers exercises, wrongly. */
async function begin(page: Page, exercises: readonly Answered[]): Promise<void> {
  await signUp(page);
  for (const exercise of exercises) {
    await page.goto(`/lessons/${LESSONS[exercise]}`);
    await predict(cardOn(page, exercise), '1');
    await expect(cardOn(page, exercise).getByText(/comes back/)).toBeVisible();
  }
}

test('day after day, an idea comes back as another instance', async ({ page }) => {
  await begin(page, EXERCISES.slice(0, 1));
  const program = cardOn(page, EXERCISES[0]).getByRole('region', { name: 'Program' });
  const seen = [await program.innerText()];
  for (const day of [1, 2]) {
    await comeBackAfter(page, day);
    await page.goto('/review');
    // New ideas of the lesson come after it.
    await expect(page.getByText(/^1 of \d+$/)).toBeVisible();
    seen.push(await program.innerText());
    await predict(cardOn(page), '1');
    await expect(page.getByText(/Comes back in \d+ minutes/)).toBeVisible();
  }
  expect(new Set(seen).size).toBe(Math.min(3, instances.length));
});

test.describe('on the train', () => {
  // What the page asks for without a connection, the browser logs.
  test.use({ expectedTrouble: /ERR_INTERNET_DISCONNECTED/ });

  test('an answer and the next card need no connection', async ({ page, context }) => {
    await begin(page, EXERCISES);
    await comeBackAfter(page, 1);
    await page.goto('/review');
    await predict(cardOn(page), '1');
    await expect(page.getByText(/Comes back in \d+ minutes/)).toBeVisible();
    await goOffline(context);
    await page.getByRole('button', { name: 'Continue' }).click();
    await expect(page.getByText(/^2 of \d+$/)).toBeVisible();
    await expect(cardOn(page)).toHaveAttribute('data-stage', 'predicting');
    await predict(cardOn(page), '1');
    await expect(page.getByText('Comes back', { exact: false }).first()).toBeVisible();
    await expect(page.getByText(/answers? not yet saved\./)).toBeVisible();

    await context.setOffline(false);
    await expect(page.getByText('Everything is saved.')).toBeVisible({ timeout: 20_000 });
  });
});
