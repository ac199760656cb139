import { changeReminders } from '#db/reminders.ts';
import { DEFAULT_REMINDER_HOUR } from '#domain/reminders/which-reminder.ts';
import type { Actor } from '#server/auth/actor.ts';
import { allow } from '#server/auth/rules.ts';
import { hashSecret, newSecret } from '#server/auth/secrets.ts';
import { store } from '#server/store.ts';

/**
 * Makes an address for a calendar to ask at; the one before works no more. Whoever has it can read how much is due.
 * @returns its path, which is stored nowhere and so can be shown only now.
 */
export async function renewCalendarFeed(actor: Actor | null): Promise<string> {
  allow(actor, 'change-own-account');
  const secret = newSecret();
  await store().write((tx) =>
    changeReminders(tx, actor.id, { feedHash: hashSecret(secret), feedReadAt: null }, DEFAULT_REMINDER_HOUR),
  );
  return `/api/calendar/${secret}.ics`;
}
