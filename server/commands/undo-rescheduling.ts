import { randomUUID } from 'node:crypto';

import { insertReview } from '#db/reviews.ts';
import { listMoves } from '#db/reschedulings.ts';
import { learnerDay } from '#domain/scheduling/learner-day.ts';
import type { Actor } from '#server/auth/actor.ts';
import { allow } from '#server/auth/rules.ts';
import { learnerSettings } from '#server/queries/learner-settings.ts';
import { store } from '#server/store.ts';

import { replayCards } from './replay-card.ts';

/**
 * Takes a rescheduling back, however long ago it was: cards that were not reviewed since have their old days again, the others
 * keep what their reviews gave them. Sending it again changes nothing.
 * @param because What the moves name as their reason.
 * @param at Milliseconds since the epoch.
 * @returns how many moves were taken back.
 * @throws AppError when nobody is signed in.
 */
export async function undoRescheduling(actor: Actor | null, because: string, at: number): Promise<number> {
  allow(actor, 'keep-progress');
  return store().write(async (tx) => {
    const settings = await learnerSettings(tx, actor.id);
    const day = learnerDay(at, settings.dayRule);
    const moves = await listMoves(tx, actor.id, because);
    for (const { id: voids, card } of moves) {
      const entry = { id: randomUUID(), card, at, day };
      await insertReview(tx, actor.id, { ...entry, type: 'void', voids, reason: 'undo' });
    }
    await replayCards(
      tx,
      actor.id,
      moves.map(({ card }) => card),
      settings,
    );
    return moves.length;
  });
}
