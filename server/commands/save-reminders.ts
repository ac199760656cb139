import { z } from 'zod';

import { getPerson } from '#db/people.ts';
import { changeReminders } from '#db/reminders.ts';
import { DEFAULT_REMINDER_HOUR } from '#domain/reminders/which-reminder.ts';
import type { Actor } from '#server/auth/actor.ts';
import { allow } from '#server/auth/rules.ts';
import { AppError } from '#server/errors.ts';
import { mailSite } from '#server/mail/send-mail.ts';
import { store } from '#server/store.ts';

const hour = 'Choose the hour at which you want to be reminded, from 0 to 23.';

const RemindersSchema = z.object({
  hour: z.coerce.number(hour).int(hour).min(0, hour).max(23, hour).optional(),
  followUp: z.boolean().optional(),
  email: z.boolean().optional(),
});

/**
 * Keeps when a person wants to be reminded, and whether by e-mail. What is not said stays as it is.
 * @param site The site's own address where mail can be sent, else null.
 * @throws AppError when nobody is signed in, or e-mail is asked for where none can be sent.
 */
export async function saveReminders(
  actor: Actor | null,
  input: unknown,
  site: string | null = mailSite(),
): Promise<void> {
  allow(actor, 'change-own-account');
  const parsed = RemindersSchema.safeParse(input);
  if (!parsed.success) {
    throw new AppError('bad-reminders', parsed.error.issues.map(({ message }) => message).join(' '));
  }
  const { hour, followUp, email } = parsed.data;
  if (email && site === null) throw new AppError('no-mail', 'This server sends no e-mail.');
  await store().write(async (tx) => {
    if (email && (await getPerson(tx, actor.id)).email === null) {
      throw new AppError('no-address', 'Your account has no e-mail address. Add one in your account first.');
    }
    const part = {
      ...(hour !== undefined && { hour }),
      ...(followUp !== undefined && { followUp }),
      ...(email !== undefined && { email, emailTrouble: null }),
    };
    await changeReminders(tx, actor.id, part, DEFAULT_REMINDER_HOUR);
  });
}
