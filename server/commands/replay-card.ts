import { listRatedAttempts } from '#db/attempts.ts';
import { listCardDays, removeCardDays, saveCardDays } from '#db/card-days.ts';
import { removeCard, saveCard } from '#db/cards.ts';
import type { Tx } from '#db/connection.ts';
import { listSomeLearnerDays, removeLearnerDays, saveLearnerDays } from '#db/learner-days.ts';
import { listReviews } from '#db/reviews.ts';
import type { ReviewSettings } from '#domain/scheduling/settings.ts';
import type { Card } from '#domain/scheduling/types.ts';
import { tallyCard } from '#domain/statistics/card-days.ts';
import { changedDays, dayChanges, sumOfChanges } from '#domain/statistics/day-changes.ts';
import type { Tallies } from '#domain/statistics/day-changes.ts';
import type { TalliedDay } from '#domain/statistics/day-tally.ts';

/**
 * Works a card out anew from its whole log and keeps it; takes it away when no rating of it stands. What was answered of
 * it on each day follows along.
 */
export async function replayCard(
  tx: Tx,
  personId: string,
  key: string,
  settings: ReviewSettings,
): Promise<Card | null> {
  const { card, changes } = await replay(tx, personId, key, settings);
  await changeLearnerDays(tx, personId, changes);
  return card;
}

/** Does it for several cards of one person: after another setting, weights or an import. */
export async function replayCards(
  tx: Tx,
  personId: string,
  keys: Iterable<string>,
  settings: ReviewSettings,
): Promise<void> {
  const all: Tallies[] = [];
  for (const key of keys) all.push((await replay(tx, personId, key, settings)).changes);
  // A day has answers to many cards: it is written once.
  await changeLearnerDays(tx, personId, sumOfChanges(all));
}

/** Keeps a card and its days, and says what that changes in the days of the learner. */
async function replay(
  tx: Tx,
  personId: string,
  key: string,
  settings: ReviewSettings,
): Promise<{ readonly card: Card | null; readonly changes: Tallies }> {
  const [reviews, attempts, kept] = await Promise.all([
    listReviews(tx, personId, key),
    listRatedAttempts(tx, personId, key),
    listCardDays(tx, personId, key),
  ]);
  const { card, days } = tallyCard(reviews, attempts, settings);
  if (card === null) await removeCard(tx, personId, key);
  else await saveCard(tx, personId, card);

  const before = byDay(kept);
  const changes = dayChanges(before, days);
  const after = changedDays(before, changes);
  await saveCardDays(tx, personId, key, after.kept);
  await removeCardDays(tx, personId, key, after.gone);
  return { card, changes };
}

async function changeLearnerDays(tx: Tx, personId: string, changes: Tallies): Promise<void> {
  if (changes.size === 0) return;
  const before = byDay(await listSomeLearnerDays(tx, personId, [...changes.keys()]));
  const { kept, gone } = changedDays(before, changes);
  await saveLearnerDays(tx, personId, kept);
  await removeLearnerDays(tx, personId, gone);
}

function byDay(days: readonly TalliedDay[]): Tallies {
  return new Map(days.map(({ day, tally }) => [day, tally]));
}
