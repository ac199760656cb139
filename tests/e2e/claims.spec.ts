import { violationsOf } from './support/axe.ts';
import { expect, test } from './support/test.ts';

test('claims are searched and filtered, and the address keeps it', async ({ page }) => {
  await page.goto('/claims');
  const all = await page.locator('details').count();
  expect(all).toBeGreaterThan(0);
  await expect(page.getByText(`${all} claims`)).toBeVisible();

  await page.getByRole('searchbox', { name: 'Search' }).fill('list');
  await expect(page).toHaveURL(/q=list/);
  await page.getByRole('combobox', { name: 'Verdict' }).selectOption('false');
  await expect(page).toHaveURL(/q=list&verdict=false/);
  await expect(page.getByRole('link', { name: 'False' })).toHaveAttribute('aria-current', 'true');
  const found = await page.locator('details').count();
  expect(found).toBeGreaterThan(0);
  expect(found).toBeLessThan(all);

  await page.reload();
  await expect(page.getByRole('searchbox', { name: 'Search' })).toHaveValue('list');
  await expect(page.getByRole('combobox', { name: 'Verdict' })).toHaveValue('false');
  await expect(page.locator('details')).toHaveCount(found);

  await page.getByRole('link', { name: 'Show all' }).click();
  await expect(page).toHaveURL(/\/claims$/);
  await expect(page.locator('details')).toHaveCount(all);
  await expect(page.getByRole('searchbox', { name: 'Search' })).toHaveValue('');
});

test('on one version, each claim has one finding', async ({ page }) => {
  await page.goto('/claims?verdict=only-on');
  const depending = await page.locator('details').count();
  expect(depending).toBeGreaterThan(0);
  await page.getByRole('combobox', { name: 'On', exact: true }).selectOption('cpython-3.9-64');
  await expect(page).toHaveURL(/version=cpython-3.9-64/);
  await expect(page.getByText('No claim fits.')).toBeVisible();
});

test('a claim opens to its evidence, and its probe runs in the browser', async ({ page }) => {
  test.slow();
  await page.goto('/claims?q=getsizeof&verdict=false');
  const claim = page.locator('details').first();
  await claim.locator('summary').click();
  await expect(claim.getByRole('list', { name: 'What it printed' }).getByRole('listitem')).toHaveCount(6);
  await expect(claim.getByText('How it is judged.')).toBeVisible();
  for (const link of await claim.locator('dl a[href^="https:"]').all())
    await expect(link).toHaveAttribute(
      'href',
      /^https:\/\/(docs\.python\.org\/3\.\d+\/|github\.com\/python\/cpython\/blob\/)/,
    );
  expect(await violationsOf(page, 'details[open]')).toEqual([]);
  await claim.getByRole('button', { name: 'Run it here' }).click();
  await expect(claim.getByLabel('What the program printed')).toBeVisible({ timeout: 60_000 });
});

test('a claim has an address of its own', async ({ page }) => {
  await page.goto('/claims?verdict=false');
  const claim = page.locator('details').first();
  await claim.locator('summary').click();
  await claim.getByRole('link', { name: 'Link to this claim' }).click();
  await expect(page).toHaveURL(/\/claims\/[a-z0-9-]+$/);
  await expect(page.getByRole('heading', { level: 1 })).toBeVisible();
  expect(await violationsOf(page)).toEqual([]);
});

test.describe('without scripts', () => {
  test.use({ javaScriptEnabled: false });

  test('the ledger is searched and read', async ({ page }) => {
    await page.goto('/claims');
    await page.getByRole('combobox', { name: 'Verdict' }).selectOption('false');
    await page.getByRole('button', { name: 'Show' }).click();
    await expect(page).toHaveURL(/verdict=false/);
    const claim = page.locator('details').first();
    await claim.locator('summary').click();
    await claim.getByRole('link', { name: 'See the evidence' }).click();
    await expect(page.getByRole('list', { name: 'What it printed' })).toBeVisible();
  });
});

test('a lesson leads from what the guide says to the claims about it', async ({ page }) => {
  await page.goto('/lessons/bytecode');
  await page
    .getByRole('link', { name: /^Claims about th/ })
    .first()
    .click();
  await expect(page).toHaveURL(/\/claims\?lines=\d+-\d+$/);
  await expect(page.getByText(/ of \d+ claims, about line/)).toBeVisible();
});
