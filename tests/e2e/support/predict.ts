import type { Locator, Page } from '@playwright/test';

import { GROWTH_CLASSES } from '#domain/complexity/growth-class.ts';
import type { Item } from '#domain/lesson/item.ts';
import { LABELLED_JUDGEMENTS } from '#domain/lesson/judgement-label.ts';
import type { Prediction } from '#domain/lesson/prediction.ts';

import { addressOf } from './lessons.ts';
import { aPrediction } from './locked.ts';
import { expect } from './test.ts';

/** Reviews keep cards out of sight besides: the one that comes next, and for a moment the one before. */
const SEEN = '[data-shown] article, article[data-mode=lesson]';

/** The card of an exercise that is being asked on this page; the first when `exercise` is not given. */
export function cardOn(page: Page, exercise?: string): Locator {
  return page.locator(exercise === undefined ? SEEN : `article[id="${exercise}"]`).first();
}

/** Opens the lesson that asks an item, at its card. */
export async function openCard(page: Page, item: Item): Promise<Locator> {
  await page.goto(addressOf(item));
  return cardOn(page, item.exercise);
}

/** Waits until React listens to the card: what is pressed before would only send the page's plain form. */
export async function listening(card: Locator): Promise<void> {
  const form = card.locator('form');
  await expect
    .poll(() => form.evaluate((node) => Object.keys(node).some((key) => key.startsWith('__reactProps'))))
    .toBe(true);
}

/** The answers to choose from, where the card has choices. How sure one is, is no answer. */
function choicesOf(card: Locator): Locator {
  return card.locator('form input[type=radio]:not(.visually-hidden)');
}

/** Chooses the answer with this label. */
export async function choose(card: Locator, label: string): Promise<void> {
  await card.getByRole('radio', { name: label, exact: true }).check();
}

/** Chooses the answer at this place, counted from 0. */
export async function choosePlace(card: Locator, place: number): Promise<void> {
  await listening(card);
  await choicesOf(card).nth(place).check();
}

/** Puts the things of a card in order by tapping them: `places` has the place of each, from 1. */
export async function putInOrder(card: Locator, places: readonly number[]): Promise<void> {
  await listening(card);
  const things = card.locator('form button[aria-pressed]');
  const order = places.map((place, thing) => ({ place, thing })).toSorted((a, b) => a.place - b.place);
  for (const { thing } of order) await things.nth(thing).click();
}

/** Puts something into the card's control: `value` where a number or text is asked for, else the first choice. */
export async function fillIn(card: Locator, value: string): Promise<void> {
  await listening(card);
  if ((await choicesOf(card).count()) > 0) {
    await choosePlace(card, 0);
    return;
  }
  for (const field of await card.locator('form input:not([type=radio], [type=range]), form textarea').all()) {
    await field.fill(value);
  }
}

/** Enters a prediction into the card of an item: the one that `aPrediction` has, unless said. */
export async function enter(card: Locator, item: Item, prediction = aPrediction(item)): Promise<void> {
  await listening(card);
  if (item.input.type === 'order') return putInOrder(card, [prediction].flat().map(Number));
  const place = placeOf(item, prediction);
  if (place !== null) return choosePlace(card, place);
  // A starter can be handed in as it is.
  if (item.input.type === 'code') return;
  const fields = await card.locator('form input:not([type=radio], [type=range]), form textarea').all();
  for (const [at, value] of [prediction].flat().entries()) await fields[at]?.fill(String(value));
}

/** The place of a prediction among the answers that an item offers, from 0; null where it offers none. */
function placeOf({ input }: Item, prediction: Prediction): number | null {
  const offered: readonly string[] | null =
    input.type === 'choice'
      ? input.choices
      : input.type === 'growth-class'
        ? GROWTH_CLASSES
        : input.type === 'judgement'
          ? LABELLED_JUDGEMENTS.map(({ value }) => value)
          : null;
  return offered && Math.max(0, offered.indexOf(String(prediction)));
}

/** Locks what the card holds and waits for the verdict. */
export async function lockAndWait(card: Locator, timeout = 30_000): Promise<void> {
  await listening(card);
  await card.getByRole('button', { name: /^(Run it|Hand in)$/ }).click();
  await expect(card).toHaveAttribute('data-stage', 'decided', { timeout });
  await expect(card.getByText(/^(You said|What it was asked on .*)$/).first()).toBeVisible();
}

/** Predicts, locks, and waits for the verdict. */
export async function predict(card: Locator, value: string): Promise<void> {
  await fillIn(card, value);
  await lockAndWait(card);
}
