import { signUp } from './support/account.ts';
import { violationsOf } from './support/axe.ts';
import { expect, test } from './support/test.ts';

test('reminders say what they can do here, and a calendar gets its address', async ({ page, request }) => {
  await signUp(page);
  await page.goto('/reminders');
  await expect(page.getByText('This server sends no e-mail.')).toBeVisible();
  await page.getByLabel('Remind me at').selectOption('07:00');
  await page.getByLabel('Once more in the evening, if cards are left').check();
  await page.getByRole('button', { name: 'Save' }).click();
  await expect(page.getByText('Saved.')).toBeVisible();

  await page.getByRole('button', { name: 'Make an address' }).click();
  const address = page.getByLabel(/Give this to your calendar/);
  await expect(address).toHaveValue(/\/api\/calendar\/[\w-]{43}\.ics$/);
  const feed = await request.get(await address.inputValue());
  expect(await feed.text()).toContain('BEGIN:VCALENDAR');
  expect(await violationsOf(page)).toEqual([]);

  await page.reload();
  await expect(page.getByLabel('Remind me at')).toHaveValue('7');
  await expect(page.getByText(/A calendar last asked/)).toBeVisible();
  await expect(address).toBeHidden();
  await page.getByRole('button', { name: 'Test it' }).click();
  await expect(page.getByText('The feed works.')).toBeVisible();
  await page.getByRole('button', { name: 'Turn off' }).click();
  await expect(page.getByText('There is no address yet.')).toBeVisible();
});

test('the link of a letter ends nothing by being opened', async ({ page }) => {
  await page.goto('/api/reminders/stop/made-up');
  await expect(page.getByRole('heading', { name: 'No more reminders by e-mail?' })).toBeVisible();
  expect(await violationsOf(page)).toEqual([]);
  await page.getByRole('button', { name: 'No more e-mail' }).click();
  await expect(page.getByRole('alert').filter({ hasText: 'This link belongs to nobody' })).toBeVisible();
});
