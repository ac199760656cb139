import { findAttemptOwner, insertAttempt } from '#db/attempts.ts';
import type { Attempt } from '#db/attempts.ts';
import { listCards } from '#db/cards.ts';
import { insertReview } from '#db/reviews.ts';
import type { Verdict } from '#domain/grading/verdict.ts';
import type { LockedPrediction } from '#domain/lesson/outcome.ts';
import { dueCounts } from '#domain/scheduling/due-counts.ts';
import { nextReview } from '#domain/scheduling/next-review.ts';
import type { Card, Rating } from '#domain/scheduling/types.ts';
import type { Actor } from '#server/auth/actor.ts';
import { allow } from '#server/auth/rules.ts';
import { AppError } from '#server/errors.ts';
import { store } from '#server/store.ts';

import { replayCard } from './replay-card.ts';
import { settleTimeZone } from './settle-time-zone.ts';

/** A locked prediction with what the server made of it. An invalid one is explained and never kept. */
export interface GradedPrediction
  extends LockedPrediction, Pick<Attempt, 'closeness' | 'gradedBy' | 'environment' | 'at'> {
  readonly verdict: Exclude<Verdict, { readonly kind: 'invalid' }>;
  /** Null when nothing was decided. */
  readonly rating: Rating | null;
}

/** The row that keeps a graded prediction. */
export function toAttempt({ attempt: id, verdict, ...graded }: GradedPrediction): Attempt {
  const { exercise, revision, instance, environment, prediction, confidence } = graded;
  const { hintsUsed, elapsedMs, closeness, gradedBy, at } = graded;
  return {
    id,
    exercise,
    revision,
    instance,
    environment,
    prediction,
    confidence,
    hintsUsed,
    elapsedMs,
    verdict: verdict.kind,
    closeness,
    gradedBy,
    at,
  };
}

/**
 * Keeps a graded prediction and, when it is the exercise's first or its card is due, the review it leads to. Sending
 * the same attempt again changes nothing.
 * @param timeZone The device's IANA time zone, heeded on first contact only.
 * @returns the exercise's card as it now is, or null when there is none.
 * @throws AppError when nobody is signed in, or the attempt's id is another person's.
 */
export async function submitAttempt(
  actor: Actor | null,
  { timeZone, ...graded }: GradedPrediction & { readonly timeZone: string },
): Promise<Card | null> {
  allow(actor, 'keep-progress');
  return store().write(async (tx) => {
    const settings = await settleTimeZone(tx, actor.id, timeZone);
    const cards = await listCards(tx, actor.id);
    const card = cards.find(({ key }) => key === graded.exercise) ?? null;
    if (!(await insertAttempt(tx, actor.id, toAttempt(graded)))) {
      if ((await findAttemptOwner(tx, graded.attempt)) === actor.id) return card;
      throw new AppError(
        'not-yours',
        'This answer was given in another account. Reload the page and try again.',
        409,
      );
    }
    const others = cards.filter((each) => each !== card);
    const choice = { due: dueCounts(others), chance: Math.random() };
    const review = nextReview(card, graded, settings, choice);
    if (review === null) return card;
    await insertReview(tx, actor.id, review);
    return replayCard(tx, actor.id, graded.exercise, settings);
  });
}
