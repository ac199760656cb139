import { randomUUID } from 'node:crypto';

import { findCard } from '#db/cards.ts';
import { insertReview } from '#db/reviews.ts';
import { learnerDay } from '#domain/scheduling/learner-day.ts';
import type { Actor } from '#server/auth/actor.ts';
import { allow } from '#server/auth/rules.ts';
import { learnerSettings } from '#server/queries/learner-settings.ts';
import { findRescheduling } from '#server/queries/rescheduling.ts';
import { store } from '#server/store.ts';

import { replayCards } from './replay-card.ts';

/**
 * Moves cards to the days that the settings in force give them, as `previewRescheduling` told. Sent again, it finds nothing
 * left to move.
 * @param at Milliseconds since the epoch.
 * @returns how many cards were moved.
 * @throws AppError when nobody is signed in.
 */
export async function rescheduleCards(actor: Actor | null, at: number): Promise<number> {
  allow(actor, 'keep-progress');
  const { db } = store();
  const settings = await learnerSettings(db, actor.id);
  const { moves } = await findRescheduling(db, actor.id, settings, at);
  const because = randomUUID();
  const day = learnerDay(at, settings.dayRule);
  return store().write(async (tx) => {
    const moved: string[] = [];
    for (const { card, from, to } of moves) {
      // Reviewed meanwhile, on this device or another, it has a better day already.
      if ((await findCard(tx, actor.id, card))?.dueDay !== from) continue;
      await insertReview(tx, actor.id, { type: 'move', id: randomUUID(), card, at, day, to, because });
      moved.push(card);
    }
    await replayCards(tx, actor.id, moved, settings);
    return moved.length;
  });
}
