import { learnerDay } from '#domain/scheduling/learner-day.ts';
import type { Review } from '#domain/scheduling/types.ts';
import { tallyCard } from '#domain/statistics/card-days.ts';
import { changedDays, dayChanges, sumOfChanges } from '#domain/statistics/day-changes.ts';
import { statisticsOf } from '#domain/statistics/statistics.ts';
import type { Statistics } from '#domain/statistics/statistics.ts';

import { deviceSettings } from './device-settings.ts';
import type { LearnerLog } from './learner-log.ts';
import { readProgress } from './learner-progress.ts';

/**
 * The statistics of the log on this device, for someone without an account. It is short enough to be read whole.
 * @param now Milliseconds since the epoch.
 * @param isKnown Whether there still is such an idea.
 */
export async function readStatistics(
  now: number,
  isKnown: (card: string) => boolean,
  log?: LearnerLog,
): Promise<Statistics> {
  const settings = deviceSettings();
  const { attempts, reviews, cards } = await readProgress(log);
  const byId = new Map(attempts.map((attempt) => [attempt.attempt, attempt]));
  const logs = new Map<string, Review[]>();
  for (const review of reviews) logs.set(review.card, [...(logs.get(review.card) ?? []), review]);
  const none = new Map<string, never>();
  const changes = [...logs.values()].map((own) => dayChanges(none, tallyCard(own, byId, settings).days));
  const days = changedDays(none, sumOfChanges(changes)).kept;
  const kept = cards.filter(({ key }) => isKnown(key));
  return statisticsOf(days, kept, learnerDay(now, settings.dayRule));
}
