import { AppError } from '#server/errors.ts';

import type { Actor } from './actor.ts';

/**
 * Who asks, for a request that names its person. A page may be older than the session, and what it holds of one person must
 * not come into another's account.
 * @param person Whose page or log it comes from.
 * @throws AppError 401 when nobody is signed in, 409 when somebody else is.
 */
export function pageOwner(actor: Actor | null, person: string): Actor {
  if (actor === null) {
    throw new AppError(
      'not-signed-in',
      'You are signed out here. Sign in in another tab, then try again.',
      401,
    );
  }
  if (actor.id !== person) {
    throw new AppError(
      'other-person',
      'Somebody else is signed in here. Sign in in another tab, then try again.',
      409,
    );
  }
  return actor;
}
