import type { Store } from '#db/connection.ts';
import { findPersonByEmail } from '#db/people.ts';
import type { Mail } from '#server/mail/mail.ts';

import { makeResetLink } from './issue-reset-link.ts';

/**
 * Mails a reset link to whoever has this address; does nothing when nobody has. Nobody is told which: run it after the
 * answer has gone out, so that the time taken does not tell either.
 * @param site the site's own address, never one that a request named.
 */
export async function mailResetLink(
  store: Store,
  email: string,
  site: string,
  at: number,
  send: (mail: Mail) => Promise<void>,
): Promise<void> {
  const person = await findPersonByEmail(store.db, email);
  if (!person?.email) return;
  const { path } = await store.write((tx) => makeResetLink(tx, person.id, at));
  await send({
    to: person.email,
    subject: 'Choose a new password for Heapwise',
    text: [
      `Hello ${person.name},`,
      'someone asked for a new password for your Heapwise account. To choose one, open this link within 24 hours:',
      new URL(path, site).href,
      'If it was not you, do nothing: your password stays as it is.',
    ].join('\n\n'),
  });
}
