import type { ReviewSettings } from '#domain/scheduling/settings.ts';
import type { Review } from '#domain/scheduling/types.ts';
import { logLoss } from '#domain/statistics/log-loss.ts';
import type { Recall } from '#domain/statistics/log-loss.ts';
import { ratedAnswers } from '#domain/statistics/rated-answer.ts';

import { breather } from './breathe.ts';

/**
 * The log-loss of these settings' weights over the ratings from `since` (ms) on that came on a later day than the one before:
 * on the same day FSRS gives no chance. Null without such ratings.
 * @param logs The reviews of each card.
 */
export async function lossOf(
  logs: readonly (readonly Review[])[],
  since: number,
  settings: ReviewSettings,
): Promise<number | null> {
  const breathe = breather();
  const recalls: Recall[] = [];
  for (const log of logs) {
    for (const { at, rating, before } of ratedAnswers([log], settings)) {
      if (at < since || before === null || before.days === 0) continue;
      recalls.push({ chance: before.chance, remembered: rating !== 'again' });
    }
    await breathe();
  }
  return logLoss(recalls);
}
