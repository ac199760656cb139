import type { Locator, Page } from '@playwright/test';

import { violationsOf } from './support/axe.ts';
import { anItem } from './support/lessons.ts';
import { lockAndWait, enter, openCard } from './support/predict.ts';
import { expect, site, test } from './support/test.ts';
import { writeProgram } from './support/write-program.ts';

/*
 * Learners change programs and run them on the server, in its sandbox, on several versions at once.
 */

/** The programs of an item whose prediction was locked. */
async function openRunner(page: Page, runtime: 'browser' | 'server'): Promise<Locator> {
  const kind = runtime === 'server' ? 'predict-output' : 'predict-size';
  const item = anItem(kind, (candidate) => candidate.runtime === runtime);
  const card = await openCard(page, item);
  await enter(card, item);
  await lockAndWait(card, 80_000);
  await card.getByText('Change it and run it', { exact: true }).click();
  return card.getByRole('region', { name: 'The program' });
}

/** Replaces the program's text, edited already or not. */
async function write(runner: Locator, text: string): Promise<void> {
  const edit = runner.getByRole('button', { name: 'Edit' });
  if (await edit.isVisible()) await edit.click();
  await writeProgram(runner, text);
}

const run = (runner: Locator): Promise<void> =>
  runner.getByRole('button', { name: 'Run', exact: true }).click();
const standing = (runner: Locator): Locator => runner.getByRole('status');

/** The newest version that the server has: `CPython 3.13, 64-bit`. */
const newestOf = async (runner: Locator): Promise<string> =>
  runner.getByRole('group', { name: 'On which versions' }).locator('label').last().innerText();

test.describe('in the sandbox', () => {
  test.beforeAll(async ({ request }) => {
    const { runners } = (await (await request.get(`${site.url}/api/health`)).json()) as {
      runners: { problem: string | null }[];
    };
    const problem = runners.find((runner) => runner.problem !== null)?.problem ?? null;
    test.skip(problem !== null, `Learners' programs do not run here: ${problem}`);
  });

  test('threads that a learner wrote run on every version at once, and what differs is marked', async ({
    page,
  }) => {
    const runner = await openRunner(page, 'server');
    const versions = runner.getByRole('group', { name: 'On which versions' }).getByRole('checkbox');
    await expect(runner.getByRole('radio', { name: 'The server' })).toBeChecked();
    const count = await versions.count();
    const newest = await newestOf(runner);
    for (const box of await versions.all()) await expect(box).toBeChecked();

    await write(
      runner,
      [
        'import sys, threading',
        "worker = threading.Thread(target=print, args=('from a thread \\x1b[1m',))",
        'worker.start(); worker.join()',
        `if '%d.%d' % sys.version_info[:2] in '${newest}': sys.exit('only here')`,
      ].join('\n'),
    );
    await run(runner);
    await expect(standing(runner)).toContainText('Done:', { timeout: 60_000 });
    await expect(runner.getByLabel(/^What CPython .* printed$/)).toHaveCount(count);
    const column = runner.getByRole('region', { name: newest });
    await expect(column.getByLabel(/^What/)).toHaveText('from a thread \\x1b[1m\n');
    await expect(column.getByLabel(`Standard error of ${newest}`)).toHaveText('only here\n');
    await expect(column).toContainText(/Ended with an error after .* exit code 1\./);
    await expect(runner.getByText('differs', { exact: true })).toHaveCount(count > 1 ? 1 : 0);
    expect(await violationsOf(page, 'details')).toEqual([]);
  });

  test('a program for the browser runs on the chosen version of the server; what it prints comes at once; it can be stopped', async ({
    page,
  }) => {
    const runner = await openRunner(page, 'browser');
    await expect(runner.getByRole('radio', { name: 'This browser' })).toBeChecked();
    await runner.getByRole('radio', { name: 'The server' }).check();
    for (const box of await runner.getByRole('checkbox').all()) await box.uncheck();
    await expect(runner.getByRole('button', { name: 'Run', exact: true })).toBeDisabled();
    const newest = await newestOf(runner);
    await runner.getByRole('checkbox', { name: newest }).check();

    await write(runner, 'import time\nprint("before", flush=True)\ntime.sleep(9)\nprint("after")');
    await run(runner);
    await expect(runner.getByLabel(`What ${newest} printed`)).toHaveText('before\n');
    await expect(standing(runner)).toHaveText('Running.');
    await runner.getByRole('button', { name: 'Stop' }).click();
    await expect(standing(runner)).toHaveText('Stopped, as you asked.');
    await expect(runner).toContainText('Stopped before it ended.');

    await write(runner, 'while True: pass');
    await run(runner);
    await expect(runner).toContainText(/Stopped after 10 s: a program may not run longer here\./, {
      timeout: 30_000,
    });
  });

  test('a run waits for the other one of the same person, says so, and comes when that page is left', async ({
    page,
    context,
  }) => {
    const other = await context.newPage();
    const long = await openRunner(other, 'browser');
    await long.getByRole('radio', { name: 'The server' }).check();
    await write(long, 'import time\nprint("going", flush=True)\ntime.sleep(9)');
    await run(long);
    await expect(long.getByLabel(/^What CPython/).first()).toHaveText('going\n');

    const runner = await openRunner(page, 'server');
    await write(runner, 'print("mine")');
    await run(runner);
    await expect(standing(runner)).toHaveText('1 run goes first.');
    await other.close();
    await expect(standing(runner)).toHaveText(/^Done/);
  });

  test('a speed-up that has to be measured says that it waits for its turn, and then measures', async ({
    page,
    context,
  }) => {
    const item = anItem('predict-speedup');
    const other = await context.newPage();
    const long = await openRunner(other, 'browser');
    await long.getByRole('radio', { name: 'The server' }).check();
    for (const box of await long.getByRole('checkbox').all()) await box.uncheck();
    await long.getByRole('checkbox', { name: await newestOf(long) }).check();
    const card = await openCard(page, item);
    await enter(card, item);

    await write(long, 'import time\nprint("going", flush=True)\ntime.sleep(9)');
    await run(long);
    await expect(long.getByLabel(/^What CPython/).first()).toHaveText('going\n');
    await card.getByRole('button', { name: 'Run it' }).click();
    await expect(card.getByText('Locked. Your run is next.')).toBeVisible();
    await expect(card.getByText('Locked. The server is running it;')).toBeVisible({ timeout: 30_000 });
    await expect(card).toHaveAttribute('data-stage', 'decided', { timeout: 80_000 });
  });
});

test.describe('where the server cannot run it', () => {
  test.use({ expectedTrouble: /503/ });

  test('it says why, and the browser does', async ({ page }) => {
    const runner = await openRunner(page, 'browser');
    const message = 'This server cannot run your programs now. (bubblewrap is not installed)';
    await page.route('**/api/runs', (route) =>
      route.fulfill({ status: 503, json: { error: { code: 'no-sandbox', message } } }),
    );
    await runner.getByRole('radio', { name: 'The server' }).check();
    await run(runner);
    await expect(standing(runner)).toHaveText(message);
    await runner.getByRole('button', { name: 'Run in this browser' }).click();
    await expect(runner.getByText('Ran in your browser: Pyodide 3.14, 32-bit')).toBeVisible({
      timeout: 60_000,
    });
    await expect(runner.getByRole('radio', { name: 'This browser' })).toBeChecked();
  });
});
