import { readFileSync } from 'node:fs';

import { violationsOf } from './support/axe.ts';
import { expect, site, test } from './support/test.ts';
import { writeProgram } from './support/write-program.ts';

/*
 * Programs of the learner's own, in the browser and on the server's versions.
 */

test('a program runs everywhere, and what was looked at stands side by side', async ({ page, request }) => {
  test.slow();
  const { runners } = (await (await request.get(`${site.url}/api/health`)).json()) as {
    runners: { problem: string | null }[];
  };
  const problem = runners.find((runner) => runner.problem !== null)?.problem ?? null;
  test.skip(problem !== null, `Learners' programs do not run here: ${problem}`);

  await page.goto('/playground');
  await page.getByLabel('An expression').fill("__import__('struct').calcsize('P') * 8");
  await page.getByRole('button', { name: 'Add' }).click();
  await page.getByRole('button', { name: 'Run', exact: true }).click();
  const table = page.getByRole('group', { name: 'Observations' });
  const rows = table.getByRole('row');
  const boxes = page.getByRole('group', { name: 'Run it on' }).getByRole('checkbox');
  await expect(rows).toHaveCount(1 + (await boxes.count()), { timeout: 80_000 });
  const browser = rows.filter({ hasText: 'Pyodide' });
  await expect(browser.getByRole('cell').last()).toHaveText(/^32 \(differs\)$/);
  await expect(rows.last().getByRole('cell').last()).toHaveText('64');
  expect(await violationsOf(page)).toEqual([]);
});

test('a draft outlives a reload, and is given on by a link', async ({ page, context }) => {
  await page.goto('/playground');
  const text = 'word = "é"';
  await writeProgram(page, text);
  await page.reload();
  await expect(page.locator('.cm-line')).toHaveText([text]);

  await page.getByRole('button', { name: 'Share' }).click();
  const link = (await page.getByRole('status').getByRole('link').getAttribute('href')) ?? '';
  const other = await context.newPage();
  await other.goto(link);
  await expect(other.locator('.cm-line')).toHaveText([text]);
  await other.goto(link.slice(0, -9));
  await other.reload();
  await expect(other.getByText('The program in this link could not be read')).toBeVisible();
});

test('a program is saved as a script and as a notebook', async ({ page }) => {
  await page.goto('/playground');
  const saved = async (button: string): Promise<[string, string]> => {
    const download = page.waitForEvent('download');
    await page.getByRole('button', { name: button }).click();
    const file = await download;
    return [file.suggestedFilename(), readFileSync(await file.path(), 'utf8')];
  };
  const [script, code] = await saved('Save .py');
  expect(script).toBe('playground.py');
  expect(code).toContain('sys.getsizeof(x)');
  const [notebook, json] = await saved('Save .ipynb');
  expect(notebook).toBe('playground.ipynb');
  expect(JSON.parse(json)).toMatchObject({ nbformat: 4, cells: [{ cell_type: 'code' }, {}] });
});

test('a program of a lesson is taken to the playground', async ({ page }) => {
  await page.goto('/lessons/lists');
  const block = page.locator('pre[data-language=python]').first();
  const text = (await block.textContent()) ?? '';
  await page.getByRole('link', { name: 'Try it in the playground' }).first().click();
  await expect(page).toHaveURL(/\/playground#program=/);
  await expect(page.locator('.cm-content')).toContainText(text.trim().split('\n')[0] ?? '');
});
