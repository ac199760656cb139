import type { Reminder } from '#domain/reminders/reminder.ts';
import type { Mail } from '#server/mail/mail.ts';

/**
 * A reminder as a letter, which one press ends (RFC 8058).
 * @param site the site's own address.
 */
export function reminderMail(
  to: { readonly name: string; readonly email: string },
  { title, body }: Reminder,
  site: string,
  unsubscribeSecret: string,
): Mail {
  const review = new URL('/review', site).href;
  const stop = new URL(`/api/reminders/stop/${unsubscribeSecret}`, site).href;
  return {
    to: to.email,
    subject: title,
    text: [
      `Hello ${to.name},`,
      `${title}. ${body}`,
      review,
      `--\nTo get no more reminders by e-mail: ${stop}`,
    ].join('\n\n'),
    html: [
      `<p>Hello ${escaped(to.name)},</p>`,
      `<p><strong>${escaped(title)}.</strong> ${escaped(body)}</p>`,
      `<p><a href="${escaped(review)}">Review now</a></p>`,
      `<p style="color:#5c554a"><small><a href="${escaped(stop)}">No more reminders by e-mail</a></small></p>`,
    ].join('\n'),
    headers: {
      'List-Unsubscribe': `<${stop}>`,
      'List-Unsubscribe-Post': 'List-Unsubscribe=One-Click',
    },
  };
}

function escaped(text: string): string {
  return text.replaceAll(/[&<>"]/g, (character) => `&#${character.charCodeAt(0)};`);
}
