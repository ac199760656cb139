import { listReviewsSince } from '#db/reviews.ts';
import type { NumberedReview } from '#db/reviews.ts';
import { SYNC_ATTEMPTS, SYNC_PAGE, SYNC_REVIEWS } from '#domain/scheduling/sync.ts';
import type { SyncAnswer, SyncedEntry, SyncedIds, SyncRequest } from '#domain/scheduling/sync.ts';
import type { Actor } from '#server/auth/actor.ts';
import { pageOwner } from '#server/auth/page-owner.ts';
import { allow } from '#server/auth/rules.ts';
import { now } from '#server/clock.ts';
import { findExercise } from '#server/content/lessons.ts';
import { AppError } from '#server/errors.ts';
import { learnerSettings } from '#server/queries/learner-settings.ts';
import { logWitness } from '#server/queries/log-witness.ts';
import { store } from '#server/store.ts';

import { judgeLog, keepLog } from './keep-log.ts';
import { settleTimeZone } from './settle-time-zone.ts';

const NONE: SyncedIds = { attempts: [], reviews: [] };

/**
 * Takes what a device has and the account has not, and answers with what the account has and the device has not. Sending
 * it again, in other batches or in another order gives the same log. A device whose log goes on where a restored backup
 * does not is told to begin anew (docs/decisions/0013-the-log-on-the-device.md).
 * @throws AppError when nobody is signed in, someone else is, or it is too much at once.
 */
export async function syncLog(actor: Actor | null, request: SyncRequest): Promise<SyncAnswer> {
  allow(actor, 'keep-progress');
  const { attempts, reviews } = request;
  pageOwner(actor, request.person);
  if (attempts.length > SYNC_ATTEMPTS || reviews.length > SYNC_REVIEWS) {
    throw new AppError('too-much', 'Send less at a time, and the rest after that.', 413);
  }
  const at = now();
  const before = await learnerSettings(store().db, actor.id);
  if (await isOfAnotherLog(actor.id, request)) {
    // What it sends may belong to entries that are lost here and not there. Those have to be back first.
    const nothing = { confirmed: NONE, dropped: NONE, settings: before };
    return { now: at, restart: true, ...(await entriesAfter(actor.id, 0)), ...nothing };
  }
  const reading = request.returns
    ? { theirs: at, now: at, since: 0 }
    : { theirs: request.now, now: at, since: request.since };
  const judged = await judgeLog(attempts, reviews, reading, before.dayRule);
  const { kept, settings } = await store().write(async (tx) => {
    const settings = await settleTimeZone(tx, actor.id, request.timeZone);
    return { settings, kept: await keepLog(tx, actor.id, judged, settings, request.returns) };
  });
  const of = (wanted: (kept: boolean) => boolean): SyncedIds => ({
    attempts: attempts.map((each) => each.attempt).filter((id) => wanted(kept.attempts.has(id))),
    reviews: reviews.map(({ id }) => id).filter((id) => wanted(kept.reviews.has(id))),
  });
  return {
    now: at,
    restart: false,
    ...(await entriesAfter(actor.id, request.cursor)),
    confirmed: of((isKept) => isKept),
    dropped: of((isKept) => !isKept),
    settings,
  };
}

/** Whether the log up to the device's cursor is another than it was when the device read it. */
async function isOfAnotherLog(personId: string, { cursor, witness }: SyncRequest): Promise<boolean> {
  if (cursor === 0 || witness === undefined) return false;
  const known = await logWitness(store().db, personId, cursor);
  return known === null || (witness !== null && witness !== known);
}

async function entriesAfter(
  personId: string,
  after: number,
): Promise<Pick<SyncAnswer, 'entries' | 'cursor' | 'witness' | 'more'>> {
  const { db } = store();
  const page = await listReviewsSince(db, personId, after, SYNC_PAGE + 1);
  const entries = page.slice(0, SYNC_PAGE);
  const cursor = entries.at(-1)?.seq ?? after;
  const witness = await logWitness(db, personId, cursor);
  return { entries: entries.map(toEntry), cursor, witness, more: page.length > SYNC_PAGE };
}

function toEntry({ review, answer }: NumberedReview): SyncedEntry {
  const placed = findExercise(review.card);
  const kind = placed?.exercise.kind ?? null;
  return { review, answer: answer && { ...answer, kind, lesson: placed?.lesson.meta.slug ?? null } };
}
