import type { Locator, Page } from '@playwright/test';

import { listItems } from './support/lessons.ts';
import { aPrediction } from './support/locked.ts';
import { cardOn, enter, fillIn, lockAndWait, predict } from './support/predict.ts';
import { expect, site, test } from './support/test.ts';

const DAY_MS = 24 * 60 * 60 * 1000;

/** Moves the page's clock, and with it the server's, to so many days from now. */
async function comeBackAfter(page: Page, days: number): Promise<void> {
  site.setDaysAhead(days);
  await page.clock.install({ time: Date.now() + days * DAY_MS });
}

test.afterEach(() => site.setDaysAhead(0));

/** Answers the question on the home page wrongly, and another one in a lesson. */
async function begin(page: Page): Promise<void> {
  await page.goto('/');
  await page.getByRole('button', { name: 'Make a prediction' }).click();
  await expect(cardOn(page)).toBeVisible();
  await predict(cardOn(page), '1');
  // It is offered once the answer is kept.
  await expect(page.getByRole('link', { name: 'Find out why in its lesson' })).toBeVisible();
  await page.goto('/lessons/numbers#numbers-int-size');
  await predict(cardOn(page, 'numbers-int-size'), '1');
  await expect(page.getByText(/comes back in 10 minutes/)).toBeVisible();
}

/** Where the page says that the sitting is. */
const placeOf = (page: Page, place: number) => page.getByText(new RegExp(`^${place} of \\d+$`));

/** Answers whatever is asked, of whichever instance, with something that can be meant. */
async function answerSomehow(card: Locator): Promise<void> {
  const exercise = await card.getAttribute('id');
  const item = listItems().find((each) => each.exercise === exercise);
  if (!item) throw new Error(`there is no exercise ${exercise}`);
  const { input } = item;
  // Numbers have to rise from one that differs from instance to instance.
  const rising = input.type === 'numbers' && Array.from({ length: input.count }, (_, place) => 1e6 + place);
  await enter(card, item, rising || aPrediction(item));
  await lockAndWait(card);
}

/** Goes on from an answered card to the end, however many cards the day brings. Returns how many were answered in all. */
async function answerTheRest(page: Page): Promise<number> {
  let answers = 2;
  while (await page.getByRole('button', { name: 'Continue' }).isVisible()) {
    await page.getByRole('button', { name: 'Continue' }).click();
    answers += 1;
    await expect(placeOf(page, answers)).toBeVisible();
    await answerSomehow(cardOn(page));
  }
  await page.getByRole('button', { name: 'Finish' }).click();
  return answers;
}

const dueNow = (page: Page) => page.getByRole('region', { name: 'Due now' });

async function signUp(page: Page): Promise<string> {
  const name = `ada-${crypto.randomUUID().slice(0, 8)}`;
  await page.goto('/signup');
  await page.getByLabel('User name').fill(name);
  await page.getByRole('textbox', { name: 'Password' }).fill('correct horse battery');
  await page.getByRole('button', { name: 'Make an account' }).click();
  await expect(page.getByRole('link', { name })).toBeVisible();
  return name;
}

test('a guest meets an idea again, as another instance, and can take an answer back', async ({ page }) => {
  await begin(page);
  await page.goto('/review');
  await expect(page.getByRole('heading', { name: 'Nothing is due.' })).toBeVisible();
  await expect(page.getByText('The next of your 2 cards comes back in 10 minutes.')).toBeVisible();

  await comeBackAfter(page, 1);
  // A page that stayed open overnight notices when it is looked at again.
  await page.evaluate(() => document.dispatchEvent(new Event('visibilitychange')));
  await expect(placeOf(page, 1)).toBeVisible();
  await page.goto('/');
  await dueNow(page).getByRole('link').click();
  // Besides these two, the day brings new ideas of the lessons begun: they come last.
  await expect(placeOf(page, 1)).toBeVisible();
  const card = cardOn(page);
  await expect(card).toContainText('50 items');
  await predict(card, '1');
  await expect(page.getByText('Comes back in 10 minutes')).toBeVisible();

  await page.getByRole('button', { name: 'I mistyped' }).click();
  await expect(card).toHaveAttribute('data-stage', 'predicting');
  // The answer for 50 items has been seen.
  await expect(card).toContainText('7 items');
  await predict(card, '112');
  await expect(page.getByText(/Comes back (tomorrow|on )/)).toBeVisible();
  await page.getByRole('button', { name: 'Continue' }).click();
  await expect(placeOf(page, 2)).toBeVisible();
  await predict(cardOn(page, 'numbers-int-size'), '1');
  const answers = await answerTheRest(page);
  await expect(page.getByRole('heading', { name: 'That is all for now.' })).toBeFocused();
  await expect(page.getByText(`${answers} cards,`)).toBeVisible();

  // Undo works from the end, several steps back.
  await page.getByRole('button', { name: 'Undo the last answer' }).click();
  for (let place = answers - 1; place > 0; place -= 1) {
    await expect(placeOf(page, place + 1)).toBeVisible();
    await page.getByRole('button', { name: 'Undo' }).first().click();
  }
  await expect(placeOf(page, 1)).toBeVisible();
  await page.reload();
  await expect(placeOf(page, 1)).toBeVisible();
});

test('a card can be put aside, and brought back', async ({ page }) => {
  await begin(page);
  await comeBackAfter(page, 1);
  await page.goto('/review');
  const first = await cardOn(page).getAttribute('id');
  await page.getByText('Not this card').click();
  await page.getByRole('button', { name: 'Not today' }).click();
  await expect(page.getByText('Put aside for today.')).toBeVisible();
  expect(await cardOn(page).getAttribute('id')).not.toBe(first);
  await page.getByRole('button', { name: 'Undo' }).first().click();
  await expect(cardOn(page, first ?? '')).toBeVisible();

  await page.getByText('Not this card').click();
  await page.getByRole('button', { name: 'Suspend' }).click();
  await expect(page.getByText('Suspended: it is never asked')).toBeVisible();
  await page.getByRole('link', { name: 'your cards' }).click();
  await page.getByRole('button', { name: /^Resume/ }).click();
  await expect(page.getByText('is back in reviews')).toBeVisible();
  await expect(page.getByRole('button', { name: /^Resume/ })).toBeHidden();
  await page.goto('/review');
  await expect(cardOn(page, first ?? '')).toBeVisible();
});

test('reviews by keyboard alone', { tag: '@keyboard' }, async ({ page }) => {
  await begin(page);
  await comeBackAfter(page, 1);
  await page.goto('/review');
  await expect(cardOn(page).locator('form input').first()).toBeFocused();
  await page.keyboard.type('456');
  await page.keyboard.press('Enter');
  await expect(page.getByRole('button', { name: 'Continue' })).toBeVisible();
  await page.keyboard.press('u');
  await expect(cardOn(page)).toHaveAttribute('data-stage', 'predicting');
  await page.keyboard.type('1');
  await page.keyboard.press('Enter');
  // Only when the verdict can have been seen: a second Enter by accident skips nothing.
  await expect(page.getByRole('button', { name: 'Continue' })).toBeEnabled();
  await page.keyboard.press('Enter');
  await expect(placeOf(page, 2)).toBeVisible();
  await page.keyboard.press('Escape');
  await page.keyboard.press('?');
  const sheet = page.getByRole('dialog', { name: 'Keys' });
  await sheet.getByLabel('Single-key shortcuts').press('Space');
  await page.keyboard.press('Escape');
  await expect(sheet).toBeHidden();
  await page.keyboard.press('u');
  await page.keyboard.press('?');
  await expect(sheet).toBeHidden();
  await expect(placeOf(page, 2)).toBeVisible();
});

/** A finger that comes down on something, goes so far to the right (px) and lifts. */
async function dragFrom(page: Page, start: Locator, across: number): Promise<void> {
  const session = await page.context().newCDPSession(page);
  const { x, y, width, height } = (await start.boundingBox()) ?? { x: 0, y: 0, width: 0, height: 0 };
  const at = (part: number) => [{ x: x + width / 2 + part * across, y: y + height / 2 }];
  await session.send('Input.dispatchTouchEvent', { type: 'touchStart', touchPoints: at(0) });
  for (const part of [0.5, 1])
    await session.send('Input.dispatchTouchEvent', { type: 'touchMove', touchPoints: at(part) });
  await session.send('Input.dispatchTouchEvent', { type: 'touchEnd', touchPoints: [] });
  await session.detach();
}

/**
 * Runs in the page: which questions one sees, and what stands above them; at once, and again when anything on the page changes
 * for the first time.
 */
function seenOnceItChanges(): { seen: [questions: string[], above: string] } {
  const look = (): [string[], string] => [
    [...document.querySelectorAll('article')]
      .filter((article) => article.checkVisibility({ opacityProperty: true }))
      .map(({ id }) => id),
    document.querySelector('h1')?.parentElement?.textContent ?? '',
  ];
  const found = { seen: look() };
  const observer = new MutationObserver(() => {
    found.seen = look();
    observer.disconnect();
  });
  observer.observe(document.body, { subtree: true, childList: true, attributes: true });
  return found;
}

test('a finger goes on with a tap, once, and goes back with a swipe', { tag: '@touch' }, async ({ page }) => {
  await begin(page);
  await comeBackAfter(page, 1);
  await page.goto('/review');
  await expect(placeOf(page, 1)).toBeVisible();
  const first = (await cardOn(page).getAttribute('id')) ?? '';
  await answerSomehow(cardOn(page));
  const go = page.getByRole('button', { name: 'Continue' });
  await expect(go).toHaveAttribute('aria-disabled', 'false');

  // As in browsers where nothing begins to scroll: Chromium takes the touch away from a finger that moves.
  await go.evaluate((target) => {
    const touch = (clientX: number) => new Touch({ identifier: 1, target, clientX, clientY: 0 });
    target.dispatchEvent(new TouchEvent('touchstart', { touches: [touch(0)] }));
    target.dispatchEvent(new TouchEvent('touchend', { changedTouches: [touch(40)], cancelable: true }));
  });
  await page.waitForTimeout(400);
  await expect(placeOf(page, 1), 'a finger that went elsewhere did not press').toBeVisible();

  const mice = await page.evaluateHandle(() => {
    const seen: string[] = [];
    addEventListener('mousedown', (event) => seen.push(event.type), { capture: true });
    return seen;
  });
  const turned = await page.evaluateHandle(seenOnceItChanges);
  await go.tap();
  await expect(placeOf(page, 2)).toBeVisible();
  const [next, place] = await turned.evaluate(({ seen }) => seen);
  expect(next, 'the next question is seen').not.toContain(first);
  expect(next).toHaveLength(1);
  expect(place, 'before anything else is told about it').toContain('1 of');
  await page.waitForTimeout(400);
  await expect(placeOf(page, 2), 'nothing else was pressed with it').toBeVisible();
  expect((await page.evaluate(seenOnceItChanges)).seen[0], 'and it stays').toEqual(next);
  expect(await mice.jsonValue(), 'the browser made no mouse of the finger').toEqual([]);
  await expect(cardOn(page)).toHaveAttribute('data-stage', 'predicting');
  expect(await cardOn(page).getAttribute('id')).not.toBe(first);

  await dragFrom(page, page.getByRole('heading', { level: 1 }), 120);
  await expect(placeOf(page, 1)).toBeVisible();
  await expect(cardOn(page, first)).toHaveAttribute('data-stage', 'predicting');
});

test("a guest's progress moves into the account, once, and is reviewed there the next day", async ({
  page,
}) => {
  await begin(page);
  await signUp(page);
  await page.goto('/review');
  await expect(page.getByText('The next of your 2 cards comes back in')).toBeVisible();
  await expect(page.getByText('on this device only')).toBeHidden();

  // In the lesson it counts as answered, and answering again before it is due is practice.
  await page.goto('/lessons/numbers');
  await expect(page.getByRole('navigation', { name: 'Predictions in this lesson' })).toContainText('1 of');
  await predict(cardOn(page, 'numbers-int-size'), '1');

  await comeBackAfter(page, 1);
  await page.goto('/');
  await expect(dueNow(page)).toBeVisible();
  await page.goto('/review');
  await expect(placeOf(page, 1)).toBeVisible();
  await predict(cardOn(page), '456');
  await page.getByRole('button', { name: 'Continue' }).click();
  await fillIn(cardOn(page), '1');
  await page.getByRole('button', { name: 'Undo' }).click();
  await expect(placeOf(page, 1)).toBeVisible();
  await expect(cardOn(page)).toContainText('7 items');
  await predict(cardOn(page), '112');
  await page.getByRole('button', { name: 'Continue' }).click();
  await predict(cardOn(page), '1');
  const answers = await answerTheRest(page);
  await expect(page.getByText(`${answers} cards,`)).toBeVisible();
  await expect(page.getByText('Everything is saved.')).toBeVisible();
  await page.reload();
  await expect(page.getByRole('heading', { name: 'Nothing is due.' })).toBeVisible();
  expect(await page.context().cookies()).not.toContainEqual(
    expect.objectContaining({ name: 'heapwise-device-progress' }),
  );
});
