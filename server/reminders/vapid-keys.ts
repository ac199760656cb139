import webpush from 'web-push';

import { env, secret } from '#server/env.ts';

/** With which push services know this server: a pair of keys, and whom to turn to about it. */
export interface Vapid {
  readonly publicKey: string;
  readonly privateKey: string;
  readonly subject: string;
}

/** The keys of this installation, made on first use. Losing them ends every subscription. */
export function vapid(): Vapid {
  const { publicKey, privateKey } = JSON.parse(
    secret('vapid', () => JSON.stringify(webpush.generateVAPIDKeys())),
  ) as Pick<Vapid, 'publicKey' | 'privateKey'>;
  return { publicKey, privateKey, subject: subject() };
}

/** Push services take a public address or a mailbox, and refuse `localhost`. */
function subject(): string {
  const { NEXTAUTH_URL, MAIL_FROM } = env();
  if (NEXTAUTH_URL?.startsWith('https://')) return NEXTAUTH_URL;
  const mailbox = /[^\s<>]+@[^\s<>]+/.exec(MAIL_FROM ?? '')?.[0];
  return `mailto:${mailbox ?? 'heapwise@heapwise.invalid'}`;
}
