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
import { store } from '#server/store.ts';

import { judgeLog, keepLog } from './keep-log.ts';
import { settleTimeZone } from './settle-time-zone.ts';

/**
 * Takes what a device has and the account has not, and answers with what the account has and the device has not. Sending
 * it again, in other batches or in another order gives the same log.
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
  const { dayRule } = await learnerSettings(store().db, actor.id);
  const reading = { theirs: request.now, now: at, since: request.since };
  const judged = await judgeLog(attempts, reviews, reading, dayRule);
  const { kept, settings } = await store().write(async (tx) => {
    const settings = await settleTimeZone(tx, actor.id, request.timeZone);
    return { settings, kept: await keepLog(tx, actor.id, judged, settings) };
  });
  const page = await listReviewsSince(store().db, actor.id, request.cursor, SYNC_PAGE + 1);
  const entries = page.slice(0, SYNC_PAGE);
  const of = (wanted: (kept: boolean) => boolean): SyncedIds => ({
    attempts: attempts.map((each) => each.attempt).filter((id) => wanted(kept.attempts.has(id))),
    reviews: reviews.map(({ id }) => id).filter((id) => wanted(kept.reviews.has(id))),
  });
  return {
    now: at,
    entries: entries.map(toEntry),
    cursor: entries.at(-1)?.seq ?? request.cursor,
    more: page.length > SYNC_PAGE,
    confirmed: of((isKept) => isKept),
    dropped: of((isKept) => !isKept),
    settings,
  };
}

function toEntry({ review, answer }: NumberedReview): SyncedEntry {
  const placed = findExercise(review.card);
  const kind = placed?.exercise.kind ?? null;
  return { review, answer: answer && { ...answer, kind, lesson: placed?.lesson.meta.slug ?? null } };
}
