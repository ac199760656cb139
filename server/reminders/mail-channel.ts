import { changeReminders } from '#db/reminders.ts';
import { DEFAULT_REMINDER_HOUR } from '#domain/reminders/which-reminder.ts';
import { hashSecret } from '#server/auth/secrets.ts';
import type { Mail } from '#server/mail/mail.ts';
import { mailSite, sendMail } from '#server/mail/send-mail.ts';
import { logFailure } from '#server/respond.ts';
import { store } from '#server/store.ts';

import type { Channel, Delivery } from './channel.ts';
import { reminderMail } from './reminder-mail.ts';
import { unsubscribeSecret } from './unsubscribe-secret.ts';

const NO_MAIL =
  'This server sends no e-mail. Whoever runs it can set SMTP_URL and NEXTAUTH_URL, and it will.';
const NO_ADDRESS = 'Your account has no e-mail address. Add one in your account first.';

/** Reaches a person by a letter. */
export function mailChannel(
  send: (mail: Mail) => Promise<void> = sendMail,
  siteOf: () => string | null = mailSite,
): Channel {
  return {
    obstacle: () => (siteOf() === null ? NO_MAIL : null),
    async deliver({ id, name, email }, reminder, at) {
      const site = siteOf();
      if (site === null) return { trouble: NO_MAIL };
      if (email === null) return { trouble: NO_ADDRESS };
      const secret = unsubscribeSecret(id);
      const delivery = await send(reminderMail({ name, email }, reminder, site, secret)).then(
        (): Delivery => ({ reached: `Sent to ${email}.` }),
        (error: unknown): Delivery => {
          logFailure(error);
          return {
            trouble: `The mail server did not take the letter to ${email}. It is tried again next time.`,
          };
        },
      );
      const fared =
        'trouble' in delivery
          ? { emailTrouble: delivery.trouble }
          : { emailDeliveredAt: at, emailTrouble: null };
      const note = { ...fared, unsubscribeHash: hashSecret(secret) };
      await store().write((tx) => changeReminders(tx, id, note, DEFAULT_REMINDER_HOUR));
      return delivery;
    },
  };
}
