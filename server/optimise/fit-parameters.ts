import { judgingReviews } from '#domain/scheduling/parameter-set.ts';
import type { ParameterSet } from '#domain/scheduling/parameter-set.ts';
import { DEFAULT_STEPS } from '#domain/scheduling/settings.ts';
import type { ReviewSettings } from '#domain/scheduling/settings.ts';
import { trainingItems } from '#domain/scheduling/training-set.ts';
import type { TrainingItem } from '#domain/scheduling/training-set.ts';
import type { Review } from '#domain/scheduling/types.ts';

import { breather } from './breathe.ts';
import { lossOf } from './evaluate.ts';
import { fitWeights, LONGEST_HISTORY } from './fit-weights.ts';
import type { Optimizer } from './optimizer.ts';

/** What a fit brings. */
export type Fit = Pick<ParameterSet, 'weights' | 'ratings' | 'lossBefore' | 'lossAfter'>;

/** More ratings take longer and change no weight by much: of a longer log every second or third … is fitted to. */
const MOST_FITTED = 20_000;

/**
 * Fits weights to the earlier four fifths of a learner's ratings, and compares them with those in force on the latest fifth:
 * whatever is fitted explains best what it was fitted to, so only ratings that it has not seen can judge it.
 * @param logs The reviews of each card.
 * @returns null when there is nothing to fit to, or nothing to judge by.
 */
export async function fitParameters(
  optimizer: Optimizer,
  logs: readonly (readonly Review[])[],
  settings: ReviewSettings,
): Promise<Fit | null> {
  const breathe = breather();
  const items: TrainingItem[] = [];
  for (const log of logs) {
    items.push(...trainingItems(log));
    await breathe();
  }
  items.sort((a, b) => a.at - b.at);
  const since = items[items.length - judgingReviews(items.length)]?.at;
  if (since === undefined) return null;
  const earlier = items.filter(({ at, length }) => at < since && length <= LONGEST_HISTORY);
  const each = Math.ceil(earlier.length / MOST_FITTED);
  const fitted = earlier.filter((_, place) => place % each === 0);
  const steps = settings.steps ?? DEFAULT_STEPS;
  const weights = await fitWeights(optimizer, fitted, steps.relearning.length);
  const lossBefore = await lossOf(logs, since, settings);
  const lossAfter = await lossOf(logs, since, { ...settings, weights });
  if (lossBefore === null || lossAfter === null) return null;
  return { weights, ratings: items.length, lossBefore, lossAfter };
}
