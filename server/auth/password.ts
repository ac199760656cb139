import { hash, verify } from '@node-rs/argon2';
import type { Options } from '@node-rs/argon2';

/**
 * argon2id (the library's default algorithm) with 19 MiB, two passes and one lane: the first of the settings that
 * OWASP's password storage cheat sheet calls equally strong. About 12 ms a hash, off the main thread.
 */
const ARGON2: Options = { memoryCost: 19_456, timeCost: 2, parallelism: 1 };

let decoy: Promise<string> | undefined;

/** The argon2id string of a password. The same characters typed on another keyboard give the same password (NFKC). */
export function hashPassword(password: string): Promise<string> {
  return hash(password.normalize('NFKC'), ARGON2);
}

/**
 * Whether `password` is the one that `passwordHash` was made of. Without a hash (an unknown name, or someone who only
 * signs in through a provider) it does the same work, so that the time taken does not tell who has an account.
 */
export async function verifyPassword(passwordHash: string | null, password: string): Promise<boolean> {
  decoy ??= hashPassword('nobody has this password');
  const matches = await verify(passwordHash ?? (await decoy), password.normalize('NFKC'));
  return passwordHash !== null && matches;
}
