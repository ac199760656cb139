import type { Db, Store } from '#db/connection.ts';
import { closePasswordResets, findPasswordReset } from '#db/password-resets.ts';
import { getPerson } from '#db/people.ts';
import type { Person } from '#db/people.ts';
import type { ResetForm } from '#server/auth/forms.ts';
import { hashPassword } from '#server/auth/password.ts';
import { countTry, forgetTries } from '#server/auth/rate-limit.ts';
import { hashSecret } from '#server/auth/secrets.ts';
import { AppError } from '#server/errors.ts';

import { endSessions } from './end-sessions.ts';

/** Where a request came from, and when (ms). */
interface Request {
  readonly address: string;
  readonly at: number;
}

/**
 * Gives the person a reset link belongs to a new password, and ends every session of theirs, and the
 * notifications on every device.
 * @throws AppError 410 when the link is unknown, used or too old, 429 after too many tries.
 */
export async function resetPassword(
  store: Store,
  form: ResetForm,
  { address, at }: Request,
): Promise<Person> {
  await countTry('reset-address', address);
  await findResetPerson(store.db, form.secret, at);
  const passwordHash = await hashPassword(form.newPassword);

  const changed = await store.write(async (tx) => {
    const person = await findResetPerson(tx, form.secret, at);
    const changed = await endSessions(tx, { ...person, passwordHash });
    await closePasswordResets(tx, person.id, at);
    return changed;
  });
  // Whoever guessed in vain before asking for the link may sign in right away.
  await forgetTries('sign-in-identifier', changed.name);
  if (changed.email) await forgetTries('sign-in-identifier', changed.email);
  return changed;
}

/**
 * The person a reset link belongs to.
 * @throws AppError 410 when it is unknown, used or too old; the sentence does not tell which.
 */
export async function findResetPerson(db: Db, secret: string, at: number): Promise<Person> {
  const reset = await findPasswordReset(db, hashSecret(secret));
  if (!reset || reset.usedAt !== null || reset.expiresAt <= at) {
    throw new AppError(
      'reset-link-over',
      'This link does not work any more. A link works once and for 24 hours: ask for a new one.',
      410,
    );
  }
  return getPerson(db, reset.personId);
}
