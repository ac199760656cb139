import type { LockedPrediction, Outcome } from '#domain/lesson/outcome.ts';
import type { Item } from '#domain/lesson/item.ts';
import { dueCounts } from '#domain/scheduling/due-counts.ts';
import { learnerDay } from '#domain/scheduling/learner-day.ts';
import { nextReview } from '#domain/scheduling/next-review.ts';
import type { LearnerSettings } from '#domain/scheduling/settings.ts';
import type { Card, Review } from '#domain/scheduling/types.ts';

import type { LearnerLog, LoggedAttempt, LogTx } from './learner-log.ts';
import { areCardsMade, makeCards, replayIn, settingsIn } from './log-cards.ts';
import { learnerLog } from './open-log.ts';
import { markDevice } from './progress-mark.ts';
import { announceProgress } from './progress-news.ts';

/** A graded answer, as far as the log is concerned. */
export interface KeptOutcome extends Pick<Outcome, 'verdict' | 'rating'> {
  /** What the server signed, where it graded. */
  readonly ticket?: string;
  /** What was usual for such an item when it was graded (ms). */
  readonly usualMs?: number | null;
}

/** What a learner does to a card besides answering it. */
export type CardDeed = 'suspend' | 'resume' | 'bury';

/** Everything that a device keeps of a learner. */
export interface LearnerProgress {
  readonly attempts: readonly LoggedAttempt[];
  readonly reviews: readonly Review[];
  readonly cards: readonly Card[];
}

/**
 * Keeps a graded answer, by the rules that the server has for lessons: the first answer makes the card, later ones count
 * when it is due. The same answer again changes nothing.
 * @param at When, by the device's clock (ms).
 * @returns the exercise's card as it now is.
 */
export async function recordOutcome(
  { lesson, kind }: Pick<Item, 'lesson' | 'kind'>,
  { elapsedMs, ...locked }: LockedPrediction,
  { verdict: { kind: verdict }, rating, ticket, usualMs }: KeptOutcome,
  at: number,
  log?: LearnerLog,
): Promise<Card | null> {
  return change(log, at, async (tx, at, settings) => {
    const { attempt, exercise } = locked;
    const card = (await tx.findCard(exercise)) ?? null;
    if (verdict === 'invalid' || (await tx.findAttempt(attempt))) return card;
    const graded = { ...(ticket && { ticket }), ...(usualMs != null && { usualMs }) };
    await tx.saveAttempt({ ...locked, ...graded, elapsedMs, at, lesson, kind, verdict, unsaved: 1 });
    const others = (await tx.listCards()).filter(({ key }) => key !== exercise);
    const choice = { due: dueCounts(others), chance: Math.random() };
    const review = nextReview(card, { ...locked, rating, at }, settings, choice);
    if (!review) return card;
    await tx.saveReview({ ...review, unsaved: 1 });
    return replayIn(tx, exercise, settings);
  });
}

/**
 * Takes an entry of the log back: its card is as if it had not been. An attempt stays.
 * @param id UUID of the void, made by the caller.
 * @returns the card as it now is, or null when no rating of it stands.
 */
export async function takeBack(
  id: string,
  voids: string,
  reason: 'undo' | 'slip',
  at: number,
  log?: LearnerLog,
): Promise<Card | null> {
  return change(log, at, async (tx, at, settings) => {
    const taken = await tx.findReview(voids);
    if (!taken) return null;
    const { card } = taken;
    const day = learnerDay(at, settings.dayRule);
    await tx.saveReview({ type: 'void', id, card, voids, reason, at, day, unsaved: 1 });
    return replayIn(tx, card, settings);
  });
}

/**
 * Suspends, resumes or buries a card.
 * @param id UUID of the entry, made by the caller: by it the deed can be taken back.
 */
export async function doToCard(
  id: string,
  card: string,
  type: CardDeed,
  at: number,
  log?: LearnerLog,
): Promise<Card | null> {
  return change(log, at, async (tx, at, settings) => {
    await tx.saveReview({ type, id, card, at, day: learnerDay(at, settings.dayRule), unsaved: 1 });
    return replayIn(tx, card, settings);
  });
}

/** Reads everything that is in a log. */
export async function readProgress(log?: LearnerLog): Promise<LearnerProgress> {
  return readMade(log, async (tx) => {
    const [attempts, reviews, cards] = await Promise.all([
      tx.listAttempts(),
      tx.listReviews(),
      tx.listCards(),
    ]);
    return { attempts, reviews, cards };
  });
}

/** Reads a log whose cards are worked out. */
export async function readMade<T>(
  log: LearnerLog | undefined,
  read: (tx: LogTx, settings: LearnerSettings) => Promise<T>,
): Promise<T> {
  const { transact } = log ?? (await learnerLog());
  const made = await transact('readonly', async (tx) => {
    const settings = await settingsIn(tx);
    return (await areCardsMade(tx, settings)) ? { read: await read(tx, settings) } : null;
  });
  if (made) return made.read;
  return transact('readwrite', async (tx) => {
    const settings = await settingsIn(tx);
    await makeCards(tx, settings);
    return read(tx, settings);
  });
}

/** @param work Told the instant by the server's clock, as far as it is known. */
async function change<T>(
  given: LearnerLog | undefined,
  at: number,
  work: (tx: LogTx, at: number, settings: LearnerSettings) => Promise<T>,
): Promise<T> {
  const log = given ?? (await learnerLog());
  const result = await log.transact('readwrite', async (tx) => {
    const settings = await settingsIn(tx);
    await makeCards(tx, settings);
    return work(tx, at + (await tx.readState()).offset, settings);
  });
  if (log.lasting && log.person === null) markDevice(true);
  announceProgress(log.person);
  return result;
}
