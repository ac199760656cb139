import { overviewOf } from '#domain/scheduling/overview.ts';
import type { Overview } from '#domain/scheduling/overview.ts';

import { deviceSettings } from './device-settings.ts';
import { readProgress } from './guest-progress.ts';

/** What the home page says to someone whose progress is on this device. */
export interface DeviceOverview {
  /** The ids of all exercises answered. */
  readonly answered: readonly string[];
  readonly overview: Overview;
}

/** How it is going on this device now (ms). */
export async function readOverview(now: number): Promise<DeviceOverview> {
  const settings = deviceSettings();
  const { attempts, reviews, cards } = await readProgress(settings);
  const verdicts = new Map(attempts.map(({ attempt, verdict }) => [attempt, verdict]));
  const judged = reviews.map((review) => ({
    review,
    verdict: review.type === 'rating' ? (verdicts.get(review.attempt) ?? null) : null,
  }));
  const decided = attempts.filter(({ verdict }) => verdict !== 'errored' && verdict !== 'inconclusive');
  return {
    answered: [...new Set(decided.map(({ exercise }) => exercise))],
    overview: overviewOf(
      cards.map(({ card }) => card),
      judged,
      now,
      settings.dayRule,
    ),
  };
}
