import { enter, readyCard } from '../drive/page.mjs';

const DAY_MS = 24 * 60 * 60 * 1000;
/** A measurement repeats its program until it can be trusted. */
const LONGEST_MS = 60_000;

/**
 * What there is to see, in the order in which a newcomer sees it. Each scene leads the page there and answers with what
 * should stand at the top of the picture, or null for the page's own top.
 * @type {Record<string, (page: import('@playwright/test').Page) => Promise<import('@playwright/test').Locator | null>>}
 */
export const SCENES = {
  async home(page) {
    await page.goto('/');
    return null;
  },

  async lesson(page) {
    await page.goto('/lessons/lists');
    return null;
  },

  /** The commonest wrong idea: that a list holds its integers. */
  async verdict(page) {
    const card = await predict(page, 'lists', 'lists-exact-size', '320');
    await card.getByText('this browser, just now').waitFor();
    return card.locator('[data-verdict]').first();
  },

  /** The same verdict, further down. */
  async bytes(page) {
    return page.locator('article[id="lists-exact-size"] figure').first();
  },

  async staircase(page) {
    const card = await predict(page, 'lists', 'lists-append-growth', ['25', '33', '49', '65']);
    await card.getByText('this browser, just now').waitFor();
    return card.locator('figure').first();
  },

  async speedup(page) {
    const card = await predict(page, 'gil', 'gil-threads-by-the-clock', '2');
    return card.locator('[data-verdict]').first();
  },

  async review(page) {
    await page.clock.setFixedTime(Date.now() + 2 * DAY_MS);
    await page.goto('/review');
    await page.getByRole('button', { name: 'Run it' }).waitFor();
    return null;
  },

  async interpreters(page) {
    await page.goto('/interpreters');
    return null;
  },
};

/** Predicts an exercise of a lesson and waits for its verdict. Answers with its card. */
async function predict(page, lesson, exercise, prediction) {
  await page.goto(`/lessons/${lesson}`);
  const card = await readyCard(page, exercise);
  await enter(card, prediction);
  await card.getByRole('button', { name: 'Run it' }).click();
  await card.getByText('Why', { exact: true }).waitFor({ timeout: LONGEST_MS });
  return card;
}
