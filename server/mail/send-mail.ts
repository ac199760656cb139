import 'server-only';

import { createTransport } from 'nodemailer';

import { env } from '#server/env.ts';
import { invariant } from '#server/errors.ts';

import type { Mail } from './mail.ts';

/** The site's own address when mail can be sent, else null: links in a letter need one that no request made up. */
export function mailSite(): string | null {
  const { SMTP_URL, NEXTAUTH_URL } = env();
  return SMTP_URL && NEXTAUTH_URL ? NEXTAUTH_URL : null;
}

/** Sends a letter through SMTP_URL. @throws what nodemailer throws when the server refuses it. */
export async function sendMail(mail: Mail): Promise<void> {
  const { SMTP_URL, MAIL_FROM, NEXTAUTH_URL } = env();
  invariant(SMTP_URL && NEXTAUTH_URL, 'mail is sent only when it is set up');
  const from = MAIL_FROM ?? `Heapwise <heapwise@${new URL(NEXTAUTH_URL).hostname}>`;
  await createTransport(SMTP_URL).sendMail({ from, ...mail });
}
