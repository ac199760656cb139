import { listSlugs } from './support/lessons.ts';
import { cardOn, predict } from './support/predict.ts';
import { comeBackAfter, expect, test } from './support/test.ts';

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
      const needed = await page.evaluate(() => document.documentElement.scrollWidth);
      expect(needed, what).toBeLessThanOrEqual(width);
    };
    await page.goto('/');
    await fits('home of a newcomer');
    for (const slug of listSlugs()) {
      await page.goto(`/lessons/${slug}`);
      await fits(slug);
    }
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
    await page.goto('/review/settings');
    await fits('review settings');
  });
}
