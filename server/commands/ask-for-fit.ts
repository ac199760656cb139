import { randomUUID } from 'node:crypto';

import { countTellingRatings, insertWaitingSet, listParameterSets } from '#db/parameter-sets.ts';
import { REVIEWS_NEEDED } from '#domain/scheduling/parameter-set.ts';
import type { Actor } from '#server/auth/actor.ts';
import { allow } from '#server/auth/rules.ts';
import { AppError } from '#server/errors.ts';
import { loadOptimizer } from '#server/optimise/optimizer.ts';
import { runFits } from '#server/optimise/run-fits.ts';
import { store } from '#server/store.ts';

/**
 * Has weights fitted to a person's reviews. Answers at once: the fit is made in the background, even if this process ends.
 * @throws AppError when nobody is signed in, this server cannot fit, or there is too little to fit to.
 */
export async function askForFit(actor: Actor | null, at: number): Promise<void> {
  allow(actor, 'keep-progress');
  if ((await loadOptimizer()) === null) {
    throw new AppError(
      'no-optimizer',
      "This server cannot fit weights. Your reviews go on with FSRS's own.",
      503,
    );
  }
  const reviews = await countTellingRatings(store().db, actor.id);
  if (reviews < REVIEWS_NEEDED) {
    throw new AppError(
      'few-reviews',
      `${reviews} of ${REVIEWS_NEEDED} reviews so far. Until then FSRS's own weights serve you best.`,
    );
  }
  const [last] = await listParameterSets(store().db, actor.id);
  if (last?.ratings === reviews) {
    throw new AppError(
      'nothing-new',
      'You have reviewed nothing since the last fit. Review first, then fit again.',
    );
  }
  await store().write((tx) => insertWaitingSet(tx, { id: randomUUID(), personId: actor.id }, at));
  void runFits();
}
