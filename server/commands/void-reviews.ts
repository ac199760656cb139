import type { Actor } from '#server/auth/actor.ts';
import { allow } from '#server/auth/rules.ts';
import { learnerSettings } from '#server/queries/learner-settings.ts';
import { store } from '#server/store.ts';

import { takeBack } from './void-review.ts';
import type { VoidRequest } from './void-review.ts';

/**
 * Takes many entries of the review log back at once: all of them or, where one is not there, none.
 * @throws AppError as `voidReview` does.
 */
export async function voidReviews(actor: Actor | null, requests: readonly VoidRequest[]): Promise<void> {
  allow(actor, 'keep-progress');
  await store().write(async (tx) => {
    const settings = await learnerSettings(tx, actor.id);
    for (const request of requests) await takeBack(tx, actor.id, request, settings);
  });
}
