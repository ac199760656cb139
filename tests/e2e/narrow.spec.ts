import { signUp } from './support/account.ts';
import { listSlugs } from './support/lessons.ts';
import { cardOn, predict } from './support/predict.ts';
import { openPart } from './support/python-harness.ts';
import { comeBackAfter, expect, test } from './support/test.ts';

/** What belongs to remembering and to an account, of somebody with one card. */
const WITH_A_CARD = [
  '/cards/numbers-int-size',
  '/statistics',
  '/reminders',
  '/offline',
  '/account',
  '/account/data',
  '/account/delete',
  '/review/settings',
];

for (const [how, width, zoom] of [
  ['on 320 px', 320, 1],
  ['with text twice as large', 640, 2],
] as const) {
  test(`no page scrolls sideways ${how}`, async ({ page }) => {
    test.setTimeout(300_000);
    await page.setViewportSize({ width, height: 800 });
    const fits = async (what: string): Promise<void> => {
      await page.evaluate((factor) => {
        document.documentElement.style.fontSize = `${factor * 100}%`;
      }, zoom);
      const { needed, cut } = await page.evaluate(() => ({
        needed: document.documentElement.scrollWidth,
        // A name may be longer than its place.
        cut: [...document.querySelectorAll('header nav a:not([href="/account"])')]
          .filter((link) => link.scrollWidth > link.clientWidth)
          .map((link) => link.textContent),
      }));
      expect(needed, what).toBeLessThanOrEqual(width);
      expect(cut, what).toEqual([]);
    };
    await page.goto('/');
    await fits('home of a newcomer');
    for (const slug of listSlugs()) {
      await page.goto(`/lessons/${slug}`);
      await fits(slug);
    }
    await signUp(page);
    await page.goto('/lessons/numbers');
    await predict(cardOn(page, 'numbers-int-size'), '1');
    await expect(page.getByText('Kept. This idea comes back')).toBeVisible();
    await fits('a verdict');
    await comeBackAfter(page, 1);
    await page.goto('/');
    await expect(page.getByRole('region', { name: 'Due now' })).toContainText(/[1-9]/);
    await fits('home');
    await page.goto('/review');
    await expect(cardOn(page)).toBeVisible();
    await fits('review');
    await predict(cardOn(page), '1');
    await expect(page.getByText(/Comes back in/)).toBeVisible();
    await fits('the verdict of a review');
    await page.goto('/cards');
    await fits('cards');
    await page.getByLabel('Select all').check();
    await fits('selected cards');
    const bar = page.getByRole('region', { name: 'With the selected cards' });
    const staysInSight = await bar.evaluate((element) => {
      window.scrollTo(0, 0);
      return element.getBoundingClientRect().bottom <= window.innerHeight;
    });
    expect(staysInSight, 'the bar stays where it leaves room').toBe(zoom === 1);
    for (const address of WITH_A_CARD) {
      await page.goto(address);
      await expect(page.getByRole('heading', { level: 1 })).toBeVisible();
      await fits(address);
    }
  });
}

test.describe('alone', () => {
  // The page that it is put on is no page of the app, and names no icon.
  test.use({ expectedTrouble: /favicon/ });

  test('a sitting of any length fits a phone', async ({ page }) => {
    await page.setViewportSize({ width: 320, height: 800 });
    for (const total of [1, 40, 41, 500]) {
      await openPart(
        page,
        "import { ReviewCells } from '#components/review/review-cells.tsx';",
        `<ReviewCells verdicts={['correct']} total={${total}} asking />`,
      );
      const cells = page.locator('[data-verdict]');
      await expect(cells).toHaveCount(total);
      expect(await page.evaluate(() => document.documentElement.scrollWidth), `${total}`).toBe(320);
      const isSeen = await cells.first().evaluate((cell) => cell.getBoundingClientRect().width > 0.5);
      expect(isSeen, 'what was answered is seen').toBe(true);
    }
  });
});
