import { createHmac } from 'node:crypto';

import { secret } from '#server/env.ts';

/**
 * The secret in the links that end a person's reminders by e-mail. The same in every letter, so that an old one still works;
 * made from a secret of the server, so that it need not be stored.
 */
export function unsubscribeSecret(personId: string): string {
  return createHmac('sha256', secret('unsubscribe')).update(personId).digest('base64url');
}
