import { expect, test } from '@playwright/test';
import { openCodeRunner } from './support/python-harness.ts';
import { writeProgram } from './support/write-program.ts';

test.use({ baseURL: process.env['HEAPWISE_URL'] });

test("the learner's text outlives a program that must be stopped, a reload, and is theirs to reset", async ({
  page,
  isMobile,
}) => {
  const original = 'print("first")';
  await openCodeRunner(page, original);
  await page.getByRole('button', { name: 'Edit' }).click();
  const editor = page.getByRole('textbox', { name: 'Python program' });
  await expect(page.locator('.cm-content')).toBeFocused();
  await writeProgram(page, 'while True: pass  # mine');
  await page.getByRole('button', { name: 'Run' }).click();
  await expect(page.getByText('Stopped after 10 s')).toBeVisible({ timeout: 30_000 });
  await expect(editor).toContainText('# mine');

  await writeProgram(page, 'print("second")');
  // A phone has no such keys.
  if (isMobile) await page.getByRole('button', { name: 'Run' }).click();
  else await editor.press('Control+Enter');
  await expect(page.getByLabel('What the program printed')).toHaveText('second\n');
  await expect(page.getByText('Pyodide 3.14, 32-bit')).toBeVisible();

  await editor.press('Escape');
  await page.keyboard.press('Tab');
  await expect(page.getByRole('button', { name: 'Run' })).toBeFocused();

  await openCodeRunner(page, original);
  await expect(page.getByText('print("second")')).toBeVisible();
  await page.getByRole('button', { name: 'Reset to original' }).click();
  await expect(page.getByText(original)).toBeVisible();
});
