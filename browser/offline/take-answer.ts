import { skewOf } from '#domain/scheduling/correct-instants.ts';
import { learnerDay } from '#domain/scheduling/learner-day.ts';
import type { SyncAnswer, SyncedEntry, SyncRequest } from '#domain/scheduling/sync.ts';

import type { LoggedAttempt, LogState, LogTx, Unsaved } from './learner-log.ts';
import { makeCards, replayIn, settingsIn } from './log-cards.ts';
import { toReview } from './outbox.ts';

/** The clock of the device round a request (ms). */
export interface RoundTrip {
  readonly sentAt: number;
  readonly receivedAt: number;
}

/** An answer that took longer (ms) says nothing of the clock: the device may have slept meanwhile. */
const TELLS_THE_TIME_MS = 60_000;

/**
 * Takes what the server answered into the log, in one transaction with the cards. The server's entries replace the device's
 * own of the same id; what was made meanwhile stays as it is.
 * @returns whether there was something that this device did not know.
 */
export async function takeAnswer(
  tx: LogTx,
  request: SyncRequest,
  answer: SyncAnswer,
  { sentAt, receivedAt }: RoundTrip,
): Promise<boolean> {
  const before = await tx.readState();
  const touched = new Set(answer.entries.map(({ review }) => review.card));
  const known = await Promise.all(answer.entries.map(({ review }) => tx.findReview(review.id)));
  const place = placeAfter(before, request, answer);
  // All may be lost. What the account has after all comes with the entries, on this page or a later one.
  if (answer.restart && place === answer) await markLost(tx);
  await Promise.all(answer.entries.map((entry) => takeEntry(tx, entry)));
  // What the server confirms or drops is nothing to send any more. Its own version of an entry came, or comes, with `entries`.
  for (const id of answer.confirmed.attempts) {
    const kept = await tx.findAttempt(id);
    if (kept) await tx.saveAttempt(asSaved(kept));
  }
  for (const id of answer.dropped.attempts) {
    const kept = await tx.findAttempt(id);
    if (kept) await tx.saveAttempt(asSeen(kept));
  }
  for (const id of answer.confirmed.reviews) {
    const kept = await tx.findReview(id);
    if (kept) await tx.saveReview(toReview(kept));
  }
  for (const id of answer.dropped.reviews) {
    const kept = await tx.findReview(id);
    if (kept) touched.add(kept.card);
  }
  await tx.remove([], answer.dropped.reviews);

  const skew = receivedAt - sentAt > TELLS_THE_TIME_MS ? 0 : skewOf({ theirs: request.now, now: answer.now });
  if (skew !== 0) await shiftUnsaved(tx, skew, touched);
  const left = await tx.listUnsaved();
  const isEmpty = left.attempts.length + left.reviews.length === 0 && !answer.more;
  const after: LogState = {
    ...before,
    cursor: place.cursor,
    witness: place.witness,
    settings: answer.settings,
    offset: before.offset + skew,
    since: isEmpty ? Math.max(before.since, answer.now) : before.since,
    syncedAt: answer.now,
  };
  // Of a long log that comes in pages, the cards are worked out once, after the last.
  await tx.saveState(answer.more ? { ...after, cardsBy: null } : after);
  const isNews = known.includes(undefined);
  if (answer.more) return isNews;
  const settings = await settingsIn(tx);
  await makeCards(tx, settings);
  for (const card of touched) await replayIn(tx, card, settings);
  return isNews;
}

type Place = Pick<LogState, 'cursor' | 'witness'>;

/** Where to ask on. An old answer that comes late leaves a gap to what is known, or brings nothing new. */
function placeAfter(before: Place, request: SyncRequest, answer: SyncAnswer): Place {
  const isNext = before.cursor === request.cursor && before.witness === request.witness;
  if (answer.restart) return isNext ? answer : before;
  return before.cursor < request.cursor || answer.cursor < before.cursor ? before : answer;
}

/** Marks all that the account had as lost. Answers of other devices lack what could be sent of them. */
async function markLost(tx: LogTx): Promise<void> {
  for (const attempt of await tx.listAttempts()) {
    if (attempt.unsaved || attempt.prediction === undefined) continue;
    await tx.saveAttempt({ ...attempt, unsaved: 1, lost: 1 });
  }
  for (const review of await tx.listReviews()) {
    if (!review.unsaved) await tx.saveReview({ ...review, unsaved: 1, lost: 1 });
  }
}

async function takeEntry(tx: LogTx, { review, answer }: SyncedEntry): Promise<void> {
  await tx.saveReview(review);
  if (review.type !== 'rating' || answer === null) return;
  const { attempt, card: exercise, at } = review;
  const kept = await tx.findAttempt(attempt);
  await tx.saveAttempt({ ...(kept && asSaved(kept)), attempt, exercise, at, ...answer });
}

/** The same, as an account has it. */
function asSaved({ unsaved: _u, lost: _l, ...kept }: LoggedAttempt): LoggedAttempt {
  return kept;
}

/** What is still to know of an answer that nobody judges any more. */
function asSeen({ attempt, exercise, instance, at, lesson, ...rest }: LoggedAttempt): LoggedAttempt {
  const { kind, verdict, elapsedMs, confidence } = rest;
  return { attempt, exercise, instance, at, lesson, verdict, elapsedMs, confidence, kind: kind ?? null };
}

/** The clock by which these were made was wrong: they are sent as they were by the right one. */
async function shiftUnsaved(tx: LogTx, skew: number, touched: Set<string>): Promise<void> {
  const { dayRule } = await settingsIn(tx);
  const { attempts, reviews } = await tx.listUnsaved();
  // What the account had once has its instant from there.
  const isOfClock = ({ lost }: Unsaved): boolean => !lost;
  for (const attempt of attempts.filter(isOfClock)) {
    await tx.saveAttempt({ ...attempt, at: attempt.at + skew });
  }
  for (const review of reviews.filter(isOfClock)) {
    const at = review.at + skew;
    touched.add(review.card);
    await tx.saveReview({ ...review, at, day: learnerDay(at, dayRule) });
  }
}
