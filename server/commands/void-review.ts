import { findCard } from '#db/cards.ts';
import { findReview, insertReview } from '#db/reviews.ts';
import { learnerDay } from '#domain/scheduling/learner-day.ts';
import type { Card } from '#domain/scheduling/types.ts';
import type { Actor } from '#server/auth/actor.ts';
import { allow } from '#server/auth/rules.ts';
import { AppError } from '#server/errors.ts';
import { learnerSettings } from '#server/queries/learner-settings.ts';
import { store } from '#server/store.ts';

import { replayCard } from './replay-card.ts';

/** The taking back of one entry of the review log, as a device asks for it. */
export interface VoidRequest {
  /** UUID of the void, made by the device. */
  readonly id: string;
  /** The entry that is taken back. */
  readonly voids: string;
  readonly reason: 'undo' | 'slip';
  /** Milliseconds since the epoch. */
  readonly at: number;
}

/**
 * Takes an entry of the review log back, and works its card out without it. An attempt stays. Sending it again changes nothing.
 * @returns the card as it now is, or null when no rating of it stands.
 * @throws AppError when nobody is signed in, or there is no such entry of this person.
 */
export async function voidReview(actor: Actor | null, request: VoidRequest): Promise<Card | null> {
  allow(actor, 'keep-progress');
  return store().write(async (tx) => {
    const { id, voids, reason, at } = request;
    const taken = await findReview(tx, actor.id, voids);
    if (taken === null || taken.type === 'void') {
      throw new AppError(
        'no-such-review',
        'That is not in your review log, so it cannot be taken back.',
        404,
      );
    }
    const settings = await learnerSettings(tx, actor.id);
    const day = learnerDay(at, settings.dayRule);
    const added = await insertReview(tx, actor.id, {
      type: 'void',
      id,
      card: taken.card,
      voids,
      reason,
      at,
      day,
    });
    if (!added) return findCard(tx, actor.id, taken.card);
    return replayCard(tx, actor.id, taken.card, settings);
  });
}
