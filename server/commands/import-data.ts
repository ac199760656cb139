import 'server-only';

import type { Attempt } from '#db/attempts.ts';
import type { Tx } from '#db/connection.ts';
import {
  appendReviews,
  insertAttempts,
  insertParameterSets,
  isForeign,
  listAttemptIds,
  listReviewIds,
} from '#db/person-data.ts';
import { listReviewedCards, listReviews } from '#db/reviews.ts';
import { saveSettings } from '#db/settings.ts';
import type { Review } from '#domain/scheduling/types.ts';
import type { Actor } from '#server/auth/actor.ts';
import { allow } from '#server/auth/rules.ts';
import { findExercise } from '#server/content/lessons.ts';
import { AppError } from '#server/errors.ts';
import type { BareCard } from '#server/import/bare-card.ts';
import { checkEntries } from '#server/import/check-entries.ts';
import { entriesOfBareCard } from '#server/import/entries-of-bare-card.ts';
import { inImportTurn } from '#server/import/import-turn.ts';
import type { PersonData, StoredSettings } from '#server/import/person-data.ts';
import { readApart } from '#server/import/read-apart.ts';
import type { ReadImport } from '#server/import/read-import.ts';
import { inParts } from '#server/others-turn.ts';
import { learnerSettings } from '#server/queries/learner-settings.ts';
import { store } from '#server/store.ts';

import { replayCards } from './replay-card.ts';

/** So that nobody else waits longer than a moment. */
const ROWS_AT_ONCE = 250;
const CARDS_AT_ONCE = 20;

/** What an import did. */
export interface ImportResult {
  /** Entries of the review log. */
  readonly reviews: Counted;
  readonly attempts: Counted;
  /** Cards that were worked out anew. */
  readonly cards: number;
  /** Exercises that this course does not have. What was answered of them is kept and waits for them. */
  readonly unknownExercises: number;
  /** Whether settings and fitted weights were taken over, as they are where nothing was answered yet. */
  readonly settings: boolean;
}

interface Counted {
  readonly added: number;
  readonly known: number;
}

/** What a file adds to an account. */
interface Additions {
  readonly reviews: readonly Review[];
  readonly attempts: readonly Attempt[];
  readonly known: { readonly reviews: number; readonly attempts: number };
}

/**
 * Takes what was exported back: the log gets what it lacks and keeps what it has, and every card is worked out from it. Doing
 * it twice changes nothing. All of it happens, or nothing.
 * @param now Milliseconds since the epoch.
 * @throws AppError with a sentence when nobody is signed in, or the file cannot be taken.
 */
export async function importData(actor: Actor | null, file: Uint8Array, now: number): Promise<ImportResult> {
  allow(actor, 'keep-progress');
  return inImportTurn(file.byteLength, async () => takeIn(actor, await readApart(file), now));
}

async function takeIn(actor: Actor, read: ReadImport, now: number): Promise<ImportResult> {
  return store().write(async (tx) => {
    const isFresh = (await listReviewedCards(tx, actor.id)).length === 0;
    const movesIn = isFresh && 'data' in read && read.data.settings !== null;
    if (movesIn) await takeSettings(tx, actor.id, read.data.settings);
    if ('data' in read) await insertParameterSets(tx, actor.id, read.data.parameterSets, movesIn);

    const { reviews, attempts, known } = await additionsOf(tx, actor.id, read, now);
    checkEntries(reviews, now);
    await refuseForeign(tx, actor.id, reviews, attempts);
    // Reading goes on meanwhile, over its own connection; writing waits.
    for await (const some of inParts(attempts, ROWS_AT_ONCE)) await insertAttempts(tx, actor.id, some);
    for await (const some of inParts(reviews, ROWS_AT_ONCE)) await appendReviews(tx, actor.id, some);
    const touched = new Set([
      ...reviews.map(({ card }) => card),
      ...attempts.map(({ exercise }) => exercise),
    ]);
    const settings = await learnerSettings(tx, actor.id);
    for await (const some of inParts([...touched], CARDS_AT_ONCE)) {
      await replayCards(tx, actor.id, some, settings);
    }
    return {
      reviews: { added: reviews.length, known: known.reviews },
      attempts: { added: attempts.length, known: known.attempts },
      cards: new Set(reviews.map(({ card }) => card)).size,
      unknownExercises: [...touched].filter((key) => findExercise(key) === null).length,
      settings: movesIn,
    };
  });
}

async function additionsOf(tx: Tx, personId: string, read: ReadImport, now: number): Promise<Additions> {
  return 'data' in read
    ? missingData(tx, personId, read.data)
    : missingRatings(tx, personId, read.cards, now);
}

async function missingData(tx: Tx, personId: string, data: PersonData): Promise<Additions> {
  const [knownReviews, knownAttempts] = await Promise.all([
    listReviewIds(tx, personId),
    listAttemptIds(tx, personId),
  ]);
  const reviews = onceEach(data.reviews);
  const attempts = onceEach(data.attempts);
  const newReviews = reviews.filter(({ id }) => !knownReviews.has(id));
  const newAttempts = attempts.filter(({ id }) => !knownAttempts.has(id));
  return {
    reviews: newReviews.toSorted((a, b) => a.at - b.at),
    attempts: newAttempts,
    known: { reviews: reviews.length - newReviews.length, attempts: attempts.length - newAttempts.length },
  };
}

async function missingRatings(
  tx: Tx,
  personId: string,
  cards: readonly BareCard[],
  now: number,
): Promise<Additions> {
  const { dayRule } = await learnerSettings(tx, personId);
  const reviews: Review[] = [];
  let known = 0;
  for (const card of cards) {
    const log = await listReviews(tx, personId, card.key);
    const entries = entriesOfBareCard(personId, card, log, dayRule, now);
    reviews.push(...entries.added);
    known += entries.known;
  }
  return {
    reviews: onceEach(reviews).toSorted((a, b) => a.at - b.at),
    attempts: [],
    known: { reviews: known, attempts: 0 },
  };
}

function onceEach<T extends { readonly id: string }>(entries: readonly T[]): T[] {
  return [...new Map(entries.map((entry) => [entry.id, entry])).values()];
}

/** An id names one entry on the whole server: a copy under another account would make two people of one. */
async function refuseForeign(
  tx: Tx,
  personId: string,
  reviews: readonly Review[],
  attempts: readonly Attempt[],
): Promise<void> {
  const foreign =
    (await hasForeign(tx, personId, 'reviews', reviews)) ||
    (await hasForeign(tx, personId, 'attempts', attempts));
  if (!foreign) return;
  throw new AppError(
    'not-yours',
    'These reviews belong to another account on this server. Sign in there; or, to move here, delete that account first and import this file again. Nothing was changed.',
    409,
  );
}

async function hasForeign(
  tx: Tx,
  personId: string,
  table: 'reviews' | 'attempts',
  entries: readonly { readonly id: string }[],
): Promise<boolean> {
  for await (const some of inParts(entries, ROWS_AT_ONCE)) {
    const ids = some.map(({ id }) => id);
    if (await isForeign(tx, personId, table, ids)) return true;
  }
  return false;
}

async function takeSettings(tx: Tx, personId: string, stored: StoredSettings | null): Promise<void> {
  if (stored === null) return;
  const { timeZone, rolloverHour, desiredRetention, targetDay, fuzz, balance, weekdays } = stored;
  const { newPerDay, reviewsPerDay, catchUpPerDay, learningSteps, relearningSteps } = stored;
  await saveSettings(tx, personId, {
    dayRule: { timeZone, rolloverHour },
    desiredRetention,
    steps: { learning: learningSteps, relearning: relearningSteps },
    spreading: { fuzz, balance, weekdays },
    limits: { newPerDay, reviewsPerDay, catchUpPerDay },
    targetDay,
  });
}
