import { devices } from '@playwright/test';
import type { Locator, Page } from '@playwright/test';
import { strFromU8, unzipSync } from 'fflate';

import type { Item } from '#domain/lesson/item.ts';
import type { Prediction } from '#domain/lesson/prediction.ts';
import { instanceKey } from '#domain/lesson/instance.ts';

import { expectSignedIn, newName, signIn, signUp } from './support/account.ts';
import { answersOf } from './support/exercises.ts';
import { goOffline } from './support/go-offline.ts';
import { independentReplay } from './support/independent-replay.ts';
import type { LoggedEntry, ReplayedCard } from './support/independent-replay.ts';
import { waitUntilKept } from './support/kept.ts';
import { askedItems, listItems, listSlugs } from './support/lessons.ts';
import { cardOn, enter, lockAndWait } from './support/predict.ts';
import { expect, site, test } from './support/test.ts';

const HOUR_MS = 3_600_000;
const DAY_MS = 24 * HOUR_MS;
/** Every day of this test is lived at noon UTC, so that no rollover comes in between. */
const TO_NOON = (12 * HOUR_MS - (Date.now() % DAY_MS)) / DAY_MS;
const PHONE = { ...devices['Pixel 5'], viewport: { width: 390, height: 844 } };

/** The three lessons with the fewest exercises that the browser runs, and that need no program written. */
const LESSONS = listSlugs()
  .map((slug) => ({ slug, items: askedItems().filter(({ lesson }) => lesson === slug) }))
  .filter(({ items }) => items.every(({ runtime, input }) => runtime === 'browser' && input.type !== 'code'))
  .toSorted((a, b) => a.items.length - b.items.length)
  .slice(0, 3);

/** A card of the database or of a device, as far as the replay knows it. */
type KeptCard = ReplayedCard & { readonly key: string };

test.use({
  serviceWorkers: 'allow',
  expectedTrouble: /ERR_INTERNET_DISCONNECTED|Failed to fetch|Failed to load resource/,
});

test('a week of reviews on two phones, three days of it without a network, and a break of ten days', async ({
  page,
  context,
  browser,
}) => {
  test.setTimeout(420_000);
  const answers = await rightAnswers();
  const name = newName();
  const live = async (device: Page, day: number): Promise<void> => {
    site.setDaysAhead(day + TO_NOON);
    await device.clock.setSystemTime(Date.now() + (day + TO_NOON) * DAY_MS);
  };
  const review = (device: Page, wrong: (place: number) => boolean) => reviewAll(device, answers, wrong);

  // Day 0: three lessons, every fourth answer wrong.
  await live(page, 0);
  await signUp(page, name);
  let place = 0;
  for (const { slug, items } of LESSONS) {
    await page.goto(`/lessons/${slug}`);
    for (const item of items) {
      const card = cardOn(page, item.exercise);
      place += 1;
      await answer(card, item, place % 4 === 0 ? null : answers.get(keyOf(item)));
      await expect(card.getByText(/This idea comes back/)).toBeVisible();
    }
  }

  // Days 1 and 2, with a network. The second phone joins on day 2.
  for (const day of [1, 2]) {
    await live(page, day);
    await page.goto('/review');
    await review(page, (at) => at % 3 === 2);
  }
  const other = await browser.newContext({ ...PHONE, baseURL: site.url });
  const second = await other.newPage();
  await live(second, 2);
  await signIn(second, name);
  await second.goto('/review');
  await expect(second.getByText(/Synced/)).toBeVisible();
  for (const device of [page, second]) await isReadyForTheTrain(device);

  // Days 3 to 5: both without a network, each answering some of what is due.
  await goOffline(context);
  await goOffline(other);
  for (const [day, device] of [
    [3, page],
    [4, second],
    [5, page],
    [5, second],
  ] as const) {
    await live(device, day);
    await device.goto('/review');
    await review(device, (at) => at % 2 === (device === page ? 0 : 1));
    await expect(device.getByText(/not yet saved|Everything is saved/)).toBeVisible();
  }

  // Day 6: both are back, in the other order, and answer nothing before all is everywhere.
  await live(page, 6);
  await live(second, 6);
  await other.setOffline(false);
  await syncs(second);
  await context.setOffline(false);
  await syncs(page);
  await syncs(second);
  await expectAllAgree(page, [page, second]);

  // An answer is taken back on the one, and is gone on the other.
  const before = (await exported(page)).reviews.length;
  await page.goto('/review');
  if ((await cardOn(page).count()) > 0) {
    await answerShown(page, answers, true);
    await page.getByRole('button', { name: 'Undo' }).first().click();
    await expect(cardOn(page)).toHaveAttribute('data-stage', 'predicting');
    await syncs(page);
    expect((await exported(page)).reviews.length).toBe(before + 2);
    await syncs(second);
    await expectAllAgree(page, [page, second]);
  }

  // Ten days away, and a day after that brings no more than was asked for.
  await page.goto('/review/settings');
  await page.getByLabel('Reviews a day after a break').fill('4');
  await page.getByLabel('Reviews a day after a break').press('Enter');
  await expect(page.getByText(/Saved/).first()).toBeVisible();
  // What was chosen reaches the other phone too.
  for (const device of [page, second]) await syncs(device);
  await live(page, 16);
  await page.goto('/review');
  await expect(page.getByText('A lot has piled up: 4 today')).toBeVisible();
  // What was answered wrong and never again comes on top.
  const inSteps = (await exported(page)).cards.filter(({ state }) => state !== 'review').length;
  await expect(page.getByText(`1 of ${4 + inSteps}`)).toBeVisible();
  await review(page, () => false);
  await live(page, 17);
  await page.goto('/review');
  await review(page, () => false);
  await syncs(page);
  await live(second, 17);
  await syncs(second);

  await expectAllAgree(page, [page, second]);
  await expectStatistics(page);
  await other.close();
  await expectSignedIn(page, name);
});

const keyOf = ({ exercise, instance }: Pick<Item, 'exercise' | 'instance'>): string =>
  `${exercise} ${instance}`;

/** The right answer of every instance of the three lessons. */
async function rightAnswers(): Promise<ReadonlyMap<string, Prediction>> {
  const found = new Map<string, Prediction>();
  for (const { slug } of LESSONS) {
    for (const { exercise, params, answer: right } of await answersOf(slug)) {
      found.set(keyOf({ exercise: exercise.id, instance: instanceKey(params) }), right);
    }
  }
  return found;
}

/** Gives `right`, or something else where it is null or unknown. */
async function answer(card: Locator, item: Item, right: Prediction | null | undefined): Promise<void> {
  await (right === null || right === undefined ? enter(card, item) : enter(card, item, right));
  await lockAndWait(card);
}

/** Answers the question that the review shows. */
async function answerShown(
  device: Page,
  answers: ReadonlyMap<string, Prediction>,
  rightly: boolean,
): Promise<void> {
  const card = cardOn(device);
  await expect(card).toHaveAttribute('data-stage', 'predicting');
  const item = await itemOn(card);
  await answer(card, item, rightly ? answers.get(keyOf(item)) : null);
}

/** Answers everything that is due, those at the places that `wrong` names wrongly. */
async function reviewAll(
  device: Page,
  answers: ReadonlyMap<string, Prediction>,
  wrong: (place: number) => boolean,
): Promise<void> {
  const heading = device.getByRole('heading', { name: /Nothing is due|That is all for now/ });
  for (let place = 0; place < 40; place += 1) {
    await expect(cardOn(device).or(heading).first()).toBeVisible();
    if (await heading.isVisible()) return;
    await answerShown(device, answers, !wrong(place));
    await device.getByRole('button', { name: /^(Continue|Finish)$/ }).click();
    await expect(cardOn(device, undefined).and(device.locator('[data-stage="decided"]'))).toHaveCount(0);
  }
  throw new Error('the reviews of a day do not end');
}

/** Which item a card shows: the one whose program and question stand in it. */
async function itemOn(card: Locator): Promise<Item> {
  const exercise = await card.getAttribute('id');
  const shown = squeezed(await card.innerText());
  const fitting = listItems()
    .filter((item) => item.exercise === exercise)
    .filter(
      ({ promptHtml, code }) =>
        shown.includes(squeezed(textOf(promptHtml))) && shown.includes(squeezed(code)),
    );
  const [item] = fitting;
  if (!item) throw new Error(`no instance of ${exercise} reads like this: ${shown.slice(0, 400)}`);
  return item;
}

function textOf(html: string): string {
  return html
    .replaceAll(/<[^>]+>/g, '')
    .replaceAll('&lt;', '<')
    .replaceAll('&gt;', '>')
    .replaceAll('&quot;', '"')
    .replaceAll('&#39;', "'")
    .replaceAll('&amp;', '&');
}

/** Without spaces: a page breaks lines where it likes. */
function squeezed(text: string): string {
  return text.replaceAll(/\s+/g, '');
}

/** Waits until the questions of the next days are on the device, and the page that asks them. */
async function isReadyForTheTrain(device: Page): Promise<void> {
  await device.goto('/review');
  await waitUntilKept(device, '/review');
  await expect
    .poll(async () => (await storeOf(device, 'packs')).length, { timeout: 30_000 })
    .toBeGreaterThan(LESSONS.flatMap(({ items }) => items).length);
}

/** Opens the review and waits until nothing is unsaved and what the server has is here. */
async function syncs(device: Page): Promise<void> {
  const synced = device.waitForResponse((response) => response.url().endsWith('/api/sync') && response.ok());
  await device.goto('/review');
  await synced;
  await expect(device.getByText(/Everything is saved/)).toBeVisible();
}

/** All that one store of this device's database holds. */
async function storeOf(device: Page, store: 'cards' | 'reviews' | 'packs'): Promise<unknown[]> {
  return device.evaluate(async (from) => {
    const person = document.documentElement.dataset['person'] ?? '';
    const opening = indexedDB.open(`heapwise-${person}`);
    const database = await new Promise<IDBDatabase>((resolve, reject) => {
      opening.addEventListener('success', () => resolve(opening.result));
      opening.addEventListener('error', () => reject(opening.error ?? new Error('no database')));
    });
    const all = database.transaction(from).objectStore(from).getAll();
    return new Promise<unknown[]>((resolve) => {
      all.addEventListener('success', () => {
        database.close();
        resolve(all.result);
      });
    });
  }, store);
}

interface Exported {
  readonly reviews: readonly LoggedEntry[];
  readonly cards: readonly KeptCard[];
}

/** What the server has, as the learner's own archive tells. */
async function exported(device: Page): Promise<Exported> {
  const answer = await device.request.get('/api/export');
  expect(answer.status()).toBe(200);
  const data = unzipSync(new Uint8Array(await answer.body()))['data.json'];
  return JSON.parse(strFromU8(data ?? new Uint8Array())) as Exported;
}

/** The server's log, its cards, the devices' logs and cards and an independent replay say the same. */
async function expectAllAgree(page: Page, onDevices: readonly Page[]): Promise<void> {
  const { reviews, cards } = await exported(page);
  const replayed = independentReplay(reviews);
  expect(new Set(cards.map(({ key }) => key))).toEqual(new Set(replayed.cards.keys()));
  for (const card of cards) expectSame(card, replayed.cards.get(card.key));
  const ids = new Set(reviews.map(({ id }) => id));
  expect(ids.size).toBe(reviews.length);
  for (const device of onDevices) {
    const kept = (await storeOf(device, 'cards')) as readonly KeptCard[];
    expect(new Set(kept.map(({ key }) => key))).toEqual(new Set(replayed.cards.keys()));
    for (const card of kept) expectSame(card, replayed.cards.get(card.key));
    const log = (await storeOf(device, 'reviews')) as readonly LoggedEntry[];
    expect(new Set(log.map(({ id }) => id))).toEqual(ids);
  }
}

function expectSame(card: KeptCard, replayed: ReplayedCard | undefined): void {
  const { key, state, reps, lapses, stability, difficulty, dueDay } = card;
  expect({ key, state, reps, lapses }).toEqual({
    key,
    state: replayed?.state,
    reps: replayed?.reps,
    lapses: replayed?.lapses,
  });
  // fsrs-rs counts in single precision.
  expect(stability / (replayed?.stability ?? 0)).toBeCloseTo(1, 4);
  expect(difficulty / (replayed?.difficulty ?? 0)).toBeCloseTo(1, 4);
  if (state === 'review') expect({ key, dueDay }).toEqual({ key, dueDay: replayed?.dueDay });
}

/** The statistics page counts what an independent replay of the log counts. */
async function expectStatistics(page: Page): Promise<void> {
  const { reviews } = await exported(page);
  const { answersByDay, young, mature } = independentReplay(reviews);
  const answers = [...answersByDay.values()].reduce((sum, count) => sum + count, 0);
  await page.goto('/statistics');
  const figure = page.locator('dl div').filter({ hasText: 'Answers' });
  await expect(figure).toContainText(String(answers));
  await expect(figure).toContainText(`on ${answersByDay.size} days`);
  const all = page.locator('tr').filter({ hasText: 'All time' });
  for (const [cards, { reviews: counted, remembered }] of [
    ['Young', young],
    ['Mature', mature],
  ] as const) {
    const row = all.filter({ hasText: cards }).locator('td, th');
    expect((await row.allTextContents()).slice(0, 3)).toEqual([
      'All time',
      cards,
      `${remembered} of ${counted}`,
    ]);
  }
}
