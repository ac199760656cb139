import type { Item } from '#domain/lesson/item.ts';
import { USUAL_OF_LAST, usualTime } from '#domain/scheduling/usual-time.ts';

import type { GuestStore } from './guest-store.ts';

/**
 * What whoever uses this device usually needs for an item of this kind (ms), by the log here; null while too little is
 * known, or when the log cannot be read, which must not keep anyone from answering.
 */
export async function deviceUsualMs(
  { kind }: Pick<Item, 'kind'>,
  store?: GuestStore,
): Promise<number | null> {
  try {
    const { transact } = store ?? (await (await import('./guest-store.ts')).guestStore());
    const attempts = await transact('readonly', (tx) => tx.listAttempts());
    const right = attempts.filter((attempt) => attempt.kind === kind && attempt.verdict === 'correct');
    return usualTime(right.slice(-USUAL_OF_LAST).map(({ elapsedMs }) => elapsedMs));
  } catch {
    return null;
  }
}
