import type { Store } from '#db/connection.ts';
import { countAdministrators, getPerson, savePerson } from '#db/people.ts';
import type { Actor } from '#server/auth/actor.ts';
import { allow } from '#server/auth/rules.ts';
import { sameSecret } from '#server/auth/secrets.ts';
import { env } from '#server/env.ts';
import { AppError } from '#server/errors.ts';

/**
 * Makes the actor the first administrator. Of two who open the link at once, one wins.
 * @throws AppError 401 when nobody is signed in, 403 for a wrong link, 409 when there is an administrator already.
 */
export async function becomeAdministrator(store: Store, actor: Actor | null, token: string): Promise<void> {
  allow(actor, 'change-own-account');
  checkSetupToken(token);
  await store.write(async (tx) => {
    if ((await countAdministrators(tx)) > 0) throw adminExists();
    await savePerson(tx, { ...(await getPerson(tx, actor.id)), role: 'administrator' });
  });
}

/** @throws AppError 403 when `token` is not the one that this start of Heapwise made. */
export function checkSetupToken(token: string): void {
  const expected = env().HEAPWISE_SETUP_TOKEN;
  if (expected && sameSecret(token, expected)) return;
  throw new AppError(
    'wrong-setup-link',
    'This set-up link does not work. Each start of Heapwise prints a new one: use the latest.',
    403,
  );
}

/** The answer to whoever comes second. */
export function adminExists(): AppError {
  return new AppError(
    'administrator-exists',
    'There is an administrator already, so this link has done its work. Ask them if you need to be one too.',
    409,
  );
}
