import type { Store, Tx } from '#db/connection.ts';
import { closePasswordResets, insertPasswordReset } from '#db/password-resets.ts';
import { findPerson } from '#db/people.ts';
import type { Actor } from '#server/auth/actor.ts';
import { allow } from '#server/auth/rules.ts';
import { hashSecret, newSecret } from '#server/auth/secrets.ts';
import { AppError } from '#server/errors.ts';

const DAY_MS = 24 * 60 * 60 * 1000;

/** A link that lets one person choose a new password, once. Whoever has it can, so it is shown to nobody twice. */
export interface ResetLink {
  readonly path: string;
  /** Milliseconds since the epoch. */
  readonly expiresAt: number;
}

/**
 * Makes a reset link for someone, valid for 24 hours. Earlier ones stop working.
 * @throws AppError 404 when they are gone.
 */
export async function issueResetLink(
  store: Store,
  actor: Actor | null,
  personId: string,
  at: number,
): Promise<ResetLink> {
  allow(actor, 'issue-reset-link');
  return store.write(async (tx) => {
    if (!(await findPerson(tx, personId))) {
      throw new AppError('no-such-person', 'This person has no account any more. Reload the page.', 404);
    }
    return makeResetLink(tx, personId, at);
  });
}

/** The link itself, for those who have already decided that the person may have one. */
export async function makeResetLink(tx: Tx, personId: string, at: number): Promise<ResetLink> {
  const secret = newSecret();
  const expiresAt = at + DAY_MS;
  await closePasswordResets(tx, personId, at);
  await insertPasswordReset(tx, { secretHash: hashSecret(secret), personId, expiresAt, usedAt: null });
  return { path: `/reset/${secret}`, expiresAt };
}
