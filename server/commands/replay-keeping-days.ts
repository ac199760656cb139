import { randomUUID } from 'node:crypto';

import { listCards } from '#db/cards.ts';
import type { Tx } from '#db/connection.ts';
import { insertReview, listReviewedCards } from '#db/reviews.ts';
import { learnerDay } from '#domain/scheduling/learner-day.ts';
import type { ReviewSettings } from '#domain/scheduling/settings.ts';

import { replayCards } from './replay-card.ts';

/**
 * Works all cards of a person out anew under other settings. No card gets another day: ratings of older versions, whose
 * intervals the log does not tell, would; those cards are moved back.
 * @param at The instant (ms) of the change.
 */
export async function replayKeepingDays(
  tx: Tx,
  personId: string,
  settings: ReviewSettings,
  at: number,
): Promise<void> {
  const before = new Map((await listCards(tx, personId)).map((card) => [card.key, card]));
  await replayCards(tx, personId, await listReviewedCards(tx, personId), settings);
  const day = learnerDay(at, settings.dayRule);
  const moved: string[] = [];
  for (const { key: card, state, dueDay } of await listCards(tx, personId)) {
    const to = before.get(card)?.dueDay ?? dueDay;
    if (state !== 'review' || to === dueDay) continue;
    await insertReview(tx, personId, { type: 'move', id: randomUUID(), card, at, day, to, because: null });
    moved.push(card);
  }
  await replayCards(tx, personId, moved, settings);
}
