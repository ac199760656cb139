import { findCard } from '#db/cards.ts';
import type { Tx } from '#db/connection.ts';
import { findReview, insertReview } from '#db/reviews.ts';
import { learnerDay } from '#domain/scheduling/learner-day.ts';
import type { LearnerSettings } from '#domain/scheduling/settings.ts';
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
 * Takes entries of the review log back, and works their cards out without them: all of them or, where one is not there, none.
 * Attempts stay. Sending it again changes nothing.
 * @returns for each, the card as it then is, or null when no rating of it stands.
 * @throws AppError when nobody is signed in, or there is no such entry of this person.
 */
export async function voidReviews(
  actor: Actor | null,
  requests: readonly VoidRequest[],
): Promise<(Card | null)[]> {
  allow(actor, 'keep-progress');
  return store().write(async (tx) => {
    const settings = await learnerSettings(tx, actor.id);
    const cards: (Card | null)[] = [];
    for (const request of requests) cards.push(await takeBack(tx, actor.id, request, settings));
    return cards;
  });
}

/** The taking back itself, for those who have already decided that the person may do it. */
export async function takeBack(
  tx: Tx,
  personId: string,
  { id, voids, reason, at }: VoidRequest,
  settings: LearnerSettings,
): Promise<Card | null> {
  const taken = await findReview(tx, personId, voids);
  if (taken === null || taken.type === 'void') {
    throw new AppError('no-such-review', 'That is not in your review log, so it cannot be taken back.', 404);
  }
  const day = learnerDay(at, settings.dayRule);
  const entry = { type: 'void', id, card: taken.card, voids, reason, at, day } as const;
  if (!(await insertReview(tx, personId, entry))) return findCard(tx, personId, taken.card);
  return replayCard(tx, personId, taken.card, settings);
}
