import type { Store } from '#db/connection.ts';
import { countAdministrators } from '#db/people.ts';
import { adminExists, checkSetupToken } from '#server/commands/become-administrator.ts';
import { AppError } from '#server/errors.ts';

/** Whether this site has an administrator: until then, each start prints a link that makes one. */
export async function hasAdministrator(store: Store): Promise<boolean> {
  return (await countAdministrators(store.db)) > 0;
}

/** Why a set-up link does nothing (any more), or null when it works. */
export async function setupScreen(store: Store, token: string): Promise<string | null> {
  if (await hasAdministrator(store)) return adminExists().message;
  try {
    checkSetupToken(token);
    return null;
  } catch (error) {
    if (error instanceof AppError) return error.message;
    throw error;
  }
}
