import type { Store } from '#db/connection.ts';
import { countTry } from '#server/auth/rate-limit.ts';
import { findResetPerson } from '#server/commands/reset-password.ts';
import { AppError } from '#server/errors.ts';

/** Whose password a reset link changes, or why it changes nobody's. Looking does not use the link up. */
export async function resetScreen(
  store: Store,
  secret: string,
  address: string,
  at: number,
): Promise<{ readonly name: string } | { readonly refusal: string }> {
  try {
    await countTry('reset-address', address);
    const { name } = await findResetPerson(store.db, secret, at);
    return { name };
  } catch (error) {
    if (error instanceof AppError) return { refusal: error.message };
    throw error;
  }
}
