import { forgetPages } from './caches.ts';
import { GUEST } from './kept-page.ts';

// Lives as long as the worker does. Where the browser ended it meanwhile, no request of the time before is left either.
let told: string | null = null;
let changes = 0;

/** Notes who is at this device now (a person's id, null for a guest) and deletes the pages of whoever was before. */
export async function welcome(person: string | null): Promise<void> {
  const owner = person ?? GUEST;
  if (owner !== told) changes += 1;
  told = owner;
  await forgetPages(owner);
}

/**
 * Begins a request. The answer says whether a page of that owner may be kept when it comes: not when another person has
 * taken over since it was asked for.
 */
export function watchVisitor(): (owner: string) => boolean {
  const before = changes;
  return (owner) => changes === before || owner === told;
}
