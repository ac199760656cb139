/**
 * The card of an exercise on a lesson's page, once it can be used.
 * @param {import('@playwright/test').Page} page
 * @param {string} exercise
 */
export async function readyCard(page, exercise) {
  const card = page.locator(`article[id="${exercise}"]`);
  // React marks what it has taken over; before that, what is typed may be lost.
  const form = await card.locator('form').elementHandle();
  await page.waitForFunction(
    (element) => Object.keys(element ?? {}).some((key) => key.startsWith('__reactProps')),
    form,
  );
  return card;
}

/**
 * Puts a prediction into a card: text or numbers into its fields, or chooses the answer that says so (null: the first).
 * @param {import('@playwright/test').Locator} card
 * @param {string | readonly string[] | null} prediction
 */
export async function enter(card, prediction) {
  const fields = card.locator('form').locator('input:not([type=radio], [type=range]), textarea');
  if ((await fields.count()) === 0) {
    // The choices of how sure one is come after the answers.
    const value = prediction === null ? '' : `[value=${JSON.stringify(prediction)}]`;
    await card.locator(`form input[type=radio]${value}`).first().check();
    return;
  }
  const values = Array.isArray(prediction) ? prediction : [prediction ?? '1'];
  for (const [place, value] of values.entries()) await fields.nth(place).fill(value);
}
