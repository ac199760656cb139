import { replayReviews } from '#domain/scheduling/cards.ts';
import type { LearnerSettings, ReviewSettings } from '#domain/scheduling/settings.ts';
import type { Card } from '#domain/scheduling/types.ts';

import { byExercise } from './by-exercise.ts';
import { deviceSettings } from './device-settings.ts';
import type { LogTx } from './learner-log.ts';

/** Grows when the same log makes other cards than before: those on devices are then worked out anew. */
const REPLAY_VERSION = 1;

/** How the log on this device is scheduled: as its account says, or in the days of the device. */
export async function settingsIn(tx: LogTx): Promise<LearnerSettings> {
  return (await tx.readState()).settings ?? deviceSettings();
}

/** Works one card out anew from its log, and keeps it in the same transaction. */
export async function replayIn(tx: LogTx, key: string, settings: ReviewSettings): Promise<Card | null> {
  const card = replayReviews(await tx.listReviews(key), settings);
  if (card) await tx.saveCard(card);
  else await tx.removeCard(key);
  return card;
}

/** Whether the cards are those that the log makes under these settings. */
export async function areCardsMade(tx: LogTx, settings: ReviewSettings): Promise<boolean> {
  return (await tx.readState()).cardsBy === stampOf(settings);
}

/** Works all cards out anew where they are not those that the log makes under these settings. */
export async function makeCards(tx: LogTx, settings: ReviewSettings): Promise<void> {
  if (await areCardsMade(tx, settings)) return;
  const logs = byExercise(await tx.listReviews(), ({ card }) => card);
  for (const { key } of await tx.listCards()) if (!logs.has(key)) await tx.removeCard(key);
  for (const [key, log] of logs) {
    const card = replayReviews(log, settings);
    if (card) await tx.saveCard(card);
    else await tx.removeCard(key);
  }
  await tx.saveState({ ...(await tx.readState()), cardsBy: stampOf(settings) });
}

function stampOf({ dayRule, desiredRetention, weights, steps }: ReviewSettings): string {
  const { timeZone, rolloverHour } = dayRule;
  return JSON.stringify([REPLAY_VERSION, timeZone, rolloverHour, desiredRetention, weights ?? null, steps]);
}
