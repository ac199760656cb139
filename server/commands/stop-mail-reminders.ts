import { changeReminders, findRemindersByUnsubscribe } from '#db/reminders.ts';
import { countTry, takeBackTry } from '#server/auth/rate-limit.ts';
import { hashSecret } from '#server/auth/secrets.ts';
import { AppError } from '#server/errors.ts';
import { store } from '#server/store.ts';

/**
 * Ends reminders by e-mail for whom a letter's link was made. Needs no account: who has the letter may. Doing it again
 * changes nothing.
 * @param address Where the request came from.
 * @throws AppError 404 when no letter has this link, 429 after too many wrong ones.
 */
export async function stopMailReminders(secret: string, address: string): Promise<void> {
  await countTry('link-guesses-address', address);
  await store().write(async (tx) => {
    const reminders = await findRemindersByUnsubscribe(tx, hashSecret(secret));
    if (reminders === null) {
      const message = 'This link belongs to nobody’s reminders. Sign in, and turn them off at /reminders.';
      throw new AppError('no-such-link', message, 404);
    }
    await changeReminders(tx, reminders.personId, { email: false }, reminders.hour);
  });
  await takeBackTry('link-guesses-address', address);
}
