import type { DayRule, Review } from '#domain/scheduling/types.ts';
import { SYNC_ATTEMPTS } from '#domain/scheduling/sync.ts';
import type { Actor } from '#server/auth/actor.ts';
import { allow } from '#server/auth/rules.ts';
import { now } from '#server/clock.ts';
import { AppError } from '#server/errors.ts';
import { store } from '#server/store.ts';

import { judgeLog, keepLog } from './keep-log.ts';
import type { KeptPrediction } from './regrade.ts';
import { settleTimeZone } from './settle-time-zone.ts';

/** Progress that was made on a device without an account. */
export interface DeviceProgress {
  readonly attempts: readonly KeptPrediction[];
  readonly reviews: readonly Review[];
  readonly dayRule: DayRule;
  /** The device's clock (ms); absent: taken to be right. */
  readonly now?: number | undefined;
}

/** The ids that the account has now, or has no use for: the device can forget them. */
export interface ConfirmedProgress {
  readonly attempts: readonly string[];
  readonly reviews: readonly string[];
  /** How many of the attempts nobody can judge any more, and were not kept. */
  readonly dropped: number;
}

/**
 * Takes a device's progress into the account, by `keepLog`, its instants corrected by what its clock is wrong. Everything is confirmed, so that nothing stays on the device
 * for ever. Importing again, or again after a failure, gives the same cards.
 * @throws AppError when nobody is signed in, or the batch is too large.
 */
export async function importProgress(
  actor: Actor | null,
  { attempts, reviews, dayRule, now: theirs }: DeviceProgress,
): Promise<ConfirmedProgress> {
  allow(actor, 'keep-progress');
  if (attempts.length > SYNC_ATTEMPTS) {
    throw new AppError(
      'too-much',
      `Send at most ${SYNC_ATTEMPTS} answers at a time, and the rest after that.`,
      413,
    );
  }
  const latest = now();
  const reading = { theirs: theirs ?? latest, now: latest, since: 0 };
  const judged = await judgeLog(attempts, reviews, reading, dayRule);
  await store().write(async (tx) => {
    await keepLog(tx, actor.id, judged, await settleTimeZone(tx, actor.id, dayRule.timeZone));
  });
  return {
    attempts: attempts.map(({ attempt }) => attempt),
    reviews: reviews.map(({ id }) => id),
    dropped: attempts.length - judged.graded.length,
  };
}
