import type { TrainingItem, TrainingReview } from '#domain/scheduling/training-set.ts';

import { RATING_NUMBERS } from '#server/export/fsrs-log.ts';

import { breather } from './breathe.ts';
import type { Optimizer } from './optimizer.ts';

/** The optimizer trains on no longer history (MAX_SEQ_LEN in fsrs-rs), so longer ones need not be handed over. */
export const LONGEST_HISTORY = 64;

/** How many weights FSRS-6 has. */
const WEIGHTS = 21;

/**
 * The weights of FSRS-6 that explain these ratings best. Takes seconds, during which requests are answered.
 * @param items Oldest first: later ones weigh more. Of no longer history than `LONGEST_HISTORY`.
 * @param relearningSteps How many steps a forgotten card goes through.
 * @throws when the optimizer fails or answers something that is no set of weights.
 */
export async function fitWeights(
  { computeParameters, FSRSBindingItem, FSRSBindingReview }: Optimizer,
  items: readonly TrainingItem[],
  relearningSteps: number,
): Promise<readonly number[]> {
  const breathe = breather();
  const known = new Map<number, InstanceType<typeof FSRSBindingReview>>();
  const toReview = ({ rating, days }: TrainingReview) => {
    const key = days * 8 + RATING_NUMBERS[rating];
    let review = known.get(key);
    if (review === undefined) known.set(key, (review = new FSRSBindingReview(RATING_NUMBERS[rating], days)));
    return review;
  };
  const handed: InstanceType<typeof FSRSBindingItem>[] = [];
  for (const { history, length } of items) {
    handed.push(new FSRSBindingItem(history.slice(0, length).map(toReview)));
    await breathe();
  }
  const weights = await computeParameters(handed, {
    enableShortTerm: true,
    numRelearningSteps: relearningSteps,
  });
  if (weights.length !== WEIGHTS || !weights.every(Number.isFinite)) {
    throw new Error(`the optimizer answered ${JSON.stringify(weights)}`);
  }
  return weights;
}
