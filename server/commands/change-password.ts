import type { Store } from '#db/connection.ts';
import { getPerson } from '#db/people.ts';
import type { Person } from '#db/people.ts';
import { closePasswordResets } from '#db/password-resets.ts';
import type { Actor } from '#server/auth/actor.ts';
import type { ChangePasswordForm } from '#server/auth/forms.ts';
import { InvalidInput } from '#server/auth/invalid-input.ts';
import { hashPassword, verifyPassword } from '#server/auth/password.ts';
import { countTry, forgetTries } from '#server/auth/rate-limit.ts';
import { allow } from '#server/auth/rules.ts';

import { endSessions } from './end-sessions.ts';

/**
 * Gives the actor a new password and ends every session, and the notifications on every device. Someone who came through a provider has no current password
 * to give.
 * @returns the person with the new session version, for a new session on the asking device.
 * @throws InvalidInput when the current password is wrong, AppError 429 after too many tries.
 */
export async function changePassword(
  store: Store,
  actor: Actor | null,
  form: ChangePasswordForm,
  at: number,
): Promise<Person> {
  allow(actor, 'change-own-account');
  const before = await getPerson(store.db, actor.id);
  if (before.passwordHash !== null) {
    await countTry('sign-in-identifier', before.name);
    if (!(await verifyPassword(before.passwordHash, form.currentPassword))) {
      throw new InvalidInput({ currentPassword: 'This is not your current password.' });
    }
    await forgetTries('sign-in-identifier', before.name);
  }
  const passwordHash = await hashPassword(form.newPassword);

  return store.write(async (tx) => {
    const person = await getPerson(tx, actor.id);
    const changed = await endSessions(tx, { ...person, passwordHash });
    await closePasswordResets(tx, person.id, at);
    return changed;
  });
}
