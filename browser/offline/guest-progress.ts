import type { Item } from '#domain/lesson/item.ts';
import type { LockedPrediction, Outcome } from '#domain/lesson/outcome.ts';
import { replayReviews } from '#domain/scheduling/cards.ts';
import { dueCounts } from '#domain/scheduling/due-counts.ts';
import { learnerDay } from '#domain/scheduling/learner-day.ts';
import { nextReview } from '#domain/scheduling/next-review.ts';
import type { LearnerSettings } from '#domain/scheduling/settings.ts';
import type { Card, Review } from '#domain/scheduling/types.ts';

import { guestStore } from './guest-store.ts';
import type { GuestAttempt, GuestStore, GuestTx } from './guest-store.ts';
import { markDevice } from './progress-mark.ts';
import { announceProgress } from './progress-news.ts';

/** When something happens, and under which settings. */
export interface Moment {
  /** Milliseconds since the epoch. */
  readonly at: number;
  readonly settings: LearnerSettings;
}

/** A card on this device, with what its next review needs to know. */
export interface GuestCard {
  readonly card: Card;
  readonly lesson: string;
  /** The instances seen, each once, the latest first: the next review draws the one not seen for longest. */
  readonly seen: readonly string[];
}

/** Everything that is on this device. */
export interface GuestProgress {
  readonly attempts: readonly GuestAttempt[];
  readonly reviews: readonly Review[];
  readonly cards: readonly GuestCard[];
  /** Whether it outlives this page. */
  readonly lasting: boolean;
}

/**
 * Keeps a graded answer on this device, by the rules that the server has for accounts: the first answer makes the card,
 * later ones count when it is due. The same answer again changes nothing.
 * @returns the exercise's card as it now is.
 */
export async function recordOutcome(
  { lesson, kind }: Pick<Item, 'lesson' | 'kind'>,
  locked: LockedPrediction,
  outcome: Pick<Outcome, 'verdict' | 'rating' | 'ticket'>,
  { at, settings }: Moment,
  store?: GuestStore,
): Promise<Card | null> {
  return change(store, async (tx) => {
    const card = replayReviews(await tx.listReviews(locked.exercise), settings);
    const verdict = outcome.verdict.kind;
    if (verdict === 'invalid' || (await tx.findAttempt(locked.attempt))) return card;

    await tx.saveAttempt({ ...locked, at, lesson, kind, verdict, ticket: outcome.ticket });
    const others = cardsOf(await tx.listAttempts(), await tx.listReviews(), settings)
      .map((each) => each.card)
      .filter(({ key }) => key !== locked.exercise);
    const choice = { spreading: settings.spreading, due: dueCounts(others), chance: Math.random() };
    const review = nextReview(card, { ...locked, rating: outcome.rating, at }, settings, choice);
    if (!review) return card;
    await tx.saveReview(review);
    return replayReviews(await tx.listReviews(locked.exercise), settings);
  });
}

/**
 * Takes a rating back: the card is as if it had not been. The attempt stays.
 * @param id UUID of the void, made by the caller.
 * @returns the card as it now is, or null when no rating of it stands.
 */
export async function takeBack(
  id: string,
  voids: string,
  reason: 'undo' | 'slip',
  { at, settings }: Moment,
  store?: GuestStore,
): Promise<Card | null> {
  return change(store, async (tx) => {
    const rating = (await tx.listReviews()).find((review) => review.id === voids);
    if (!rating) return null;
    const { card } = rating;
    await tx.saveReview({ type: 'void', id, card, voids, reason, at, day: learnerDay(at, settings.dayRule) });
    return replayReviews(await tx.listReviews(card), settings);
  });
}

/** Reads everything that is on this device. */
export async function readProgress(settings: LearnerSettings, store?: GuestStore): Promise<GuestProgress> {
  const { lasting, transact } = store ?? (await guestStore());
  const [attempts, reviews] = await transact('readonly', (tx) =>
    Promise.all([tx.listAttempts(), tx.listReviews()]),
  );
  return { attempts, reviews, cards: cardsOf(attempts, reviews, settings), lasting };
}

function cardsOf(
  attempts: readonly GuestAttempt[],
  reviews: readonly Review[],
  settings: LearnerSettings,
): GuestCard[] {
  const keys = new Set(reviews.map((review) => review.card));
  return [...keys].flatMap((key) => {
    const log = reviews.filter((review) => review.card === key);
    const card = replayReviews(log, settings);
    // What was seen counts, though it was taken back or decided nothing: the next review must ask something else.
    const answers = attempts.filter((attempt) => attempt.exercise === key).toReversed();
    const seen = [...new Set(answers.map(({ instance }) => instance))];
    const [last] = answers;
    return card && last ? [{ card, lesson: last.lesson, seen }] : [];
  });
}

async function change<T>(store: GuestStore | undefined, work: (tx: GuestTx) => Promise<T>): Promise<T> {
  const { transact, lasting } = store ?? (await guestStore());
  const result = await transact('readwrite', work);
  if (lasting) markDevice(true);
  announceProgress();
  return result;
}
