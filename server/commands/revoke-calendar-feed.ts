import { changeReminders } from '#db/reminders.ts';
import { DEFAULT_REMINDER_HOUR } from '#domain/reminders/which-reminder.ts';
import type { Actor } from '#server/auth/actor.ts';
import { allow } from '#server/auth/rules.ts';
import { store } from '#server/store.ts';

/** Ends the address of a person's calendar feed. */
export async function revokeCalendarFeed(actor: Actor | null): Promise<void> {
  allow(actor, 'change-own-account');
  await store().write((tx) =>
    changeReminders(tx, actor.id, { feedHash: null, feedReadAt: null }, DEFAULT_REMINDER_HOUR),
  );
}
