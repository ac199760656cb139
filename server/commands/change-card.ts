import { findCard } from '#db/cards.ts';
import type { Tx } from '#db/connection.ts';
import { insertReview } from '#db/reviews.ts';
import { learnerDay } from '#domain/scheduling/learner-day.ts';
import type { LearnerSettings } from '#domain/scheduling/settings.ts';
import type { Card, LearnerDay, Review } from '#domain/scheduling/types.ts';
import type { Actor } from '#server/auth/actor.ts';
import { allow } from '#server/auth/rules.ts';
import { AppError } from '#server/errors.ts';
import { learnerSettings } from '#server/queries/learner-settings.ts';
import { store } from '#server/store.ts';

import { replayCard } from './replay-card.ts';

/** What a learner does to a card besides answering it. */
export interface CardChange {
  /** UUID of the entry in the log, made by the device. */
  readonly id: string;
  readonly card: string;
  readonly change:
    | { readonly type: 'suspend' | 'resume' | 'bury' | 'reset' }
    | { readonly type: 'move'; readonly to: LearnerDay };
  /** Milliseconds since the epoch. */
  readonly at: number;
}

/**
 * Suspends, resumes, buries, resets or moves a card. Sending it again changes nothing.
 * @returns the card as it now is, or null after a reset.
 * @throws AppError when nobody is signed in, this person has no such card, or it would be moved into the past.
 */
export async function changeCard(actor: Actor | null, change: CardChange): Promise<Card | null> {
  allow(actor, 'keep-progress');
  return store().write(async (tx) => makeChange(tx, actor.id, change, await learnerSettings(tx, actor.id)));
}

/** The change itself, for those who have already decided that the person may make it. */
export async function makeChange(
  tx: Tx,
  personId: string,
  { id, card: key, change, at }: CardChange,
  settings: LearnerSettings,
): Promise<Card | null> {
  const card = await findCard(tx, personId, key);
  if (card === null) {
    throw new AppError('no-such-card', 'You have no card of that name. Answer its exercise first.', 404);
  }
  const day = learnerDay(at, settings.dayRule);
  if (change.type === 'move' && change.to < day) {
    throw new AppError('past-day', 'Choose today or a later day.');
  }
  const entry = { id, card: key, at, day };
  const review: Review =
    change.type === 'move'
      ? { ...entry, type: 'move', to: change.to, because: null }
      : { ...entry, type: change.type };
  if (!(await insertReview(tx, personId, review))) return card;
  return replayCard(tx, personId, key, settings);
}
