import { changeReminders, findRemindersByFeed } from '#db/reminders.ts';
import { countTry, takeBackTry } from '#server/auth/rate-limit.ts';
import { hashSecret } from '#server/auth/secrets.ts';
import { AppError } from '#server/errors.ts';
import { calendarFeed } from '#server/reminders/calendar-feed.ts';
import { store } from '#server/store.ts';

/**
 * What a calendar gets at a feed's address, and a note that it asked. Needs no account: the secret says whose it is.
 * @param address Where the request came from.
 * @param at Milliseconds since the epoch.
 * @throws AppError 404 when the address was revoked or never was one, 429 when it is asked too often.
 */
export async function readCalendarFeed(secret: string, address: string, at: number): Promise<string> {
  await countTry('link-guesses-address', address);
  const feedHash = hashSecret(secret);
  const reminders = await findRemindersByFeed(store().db, feedHash);
  if (reminders === null) {
    throw new AppError(
      'no-such-feed',
      'This calendar address works no more. Make a new one at /reminders.',
      404,
    );
  }
  await takeBackTry('link-guesses-address', address);
  await countTry('feed-reads', feedHash);
  const { text } = await calendarFeed(reminders, at);
  await store().write((tx) => changeReminders(tx, reminders.personId, { feedReadAt: at }, reminders.hour));
  return text;
}
