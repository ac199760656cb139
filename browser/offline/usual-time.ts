import type { Item } from '#domain/lesson/item.ts';
import { USUAL_OF_LAST, usualTime } from '#domain/scheduling/usual-time.ts';

import type { LearnerLog, LoggedAttempt } from './learner-log.ts';

/**
 * What whoever uses this device usually needs for an item of this kind (ms), by the log here; null while too little is
 * known, or when the log cannot be read, which must not keep anyone from answering.
 */
export async function deviceUsualMs({ kind }: Pick<Item, 'kind'>, log?: LearnerLog): Promise<number | null> {
  try {
    const { transact } = log ?? (await (await import('./open-log.ts')).learnerLog());
    return usualMsOf(await transact('readonly', (tx) => tx.listAttempts()), kind);
  } catch {
    return null;
  }
}

/**
 * What a learner usually needs for an item of this kind (ms); null while too little is known.
 * @param attempts Oldest first.
 */
export function usualMsOf(attempts: readonly LoggedAttempt[], kind: Item['kind']): number | null {
  const right = attempts.filter((attempt) => attempt.kind === kind && attempt.verdict === 'correct');
  return usualTime(right.slice(-USUAL_OF_LAST).map(({ elapsedMs }) => elapsedMs));
}
