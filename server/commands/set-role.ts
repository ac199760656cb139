import type { Store } from '#db/connection.ts';
import { countAdministrators, findPerson, savePerson } from '#db/people.ts';
import type { Role } from '#domain/account/role.ts';
import type { Actor } from '#server/auth/actor.ts';
import { allow } from '#server/auth/rules.ts';
import { AppError } from '#server/errors.ts';

/**
 * Gives someone a role. It counts from their next request on.
 * @throws AppError 404 when they are gone, 409 when it would leave nobody to administer.
 */
export async function setRole(
  store: Store,
  actor: Actor | null,
  personId: string,
  role: Role,
): Promise<void> {
  allow(actor, 'set-role');
  await store.write(async (tx) => {
    const person = await findPerson(tx, personId);
    if (!person)
      throw new AppError('no-such-person', 'This person has no account any more. Reload the page.', 404);
    if (
      person.role === 'administrator' &&
      role !== 'administrator' &&
      (await countAdministrators(tx)) === 1
    ) {
      throw new AppError(
        'last-administrator',
        `${person.name} is the only administrator. Make someone else an administrator first.`,
        409,
      );
    }
    await savePerson(tx, { ...person, role });
  });
}
