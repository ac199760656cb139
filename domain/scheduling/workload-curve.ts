import { seededRandom } from '#domain/seeded-random.ts';

import type { LearnerSettings } from './settings.ts';
import type { Card, LearnerDay } from './types.ts';
import { workload } from './workload.ts';
import type { Outlook, Workload } from './workload.ts';

/** The desired retentions at which the cost is simulated; it rises the faster the higher they are. */
export const SIMULATED = [0.8, 0.83, 0.86, 0.88, 0.9, 0.92, 0.94, 0.95, 0.96, 0.97] as const;

/** What a simulation starts from. */
export interface WorkloadQuestion {
  readonly cards: readonly Card[];
  readonly today: LearnerDay;
  readonly settings: LearnerSettings;
  readonly outlook: Outlook;
}

/** What each desired retention costs and brings, by luck: another `seed` is another luck. */
export function simulate(
  { cards, today, settings, outlook }: WorkloadQuestion,
  seed: number,
): readonly Workload[] {
  return SIMULATED.map((desiredRetention) =>
    workload(cards, today, { ...settings, desiredRetention }, outlook, seededRandom(seed)),
  );
}

/**
 * The mean of `count` curves and one more.
 * @param mean Null where there is none yet.
 */
export function meanOf(
  mean: readonly Workload[] | null,
  count: number,
  next: readonly Workload[],
): readonly Workload[] {
  if (mean === null) return next;
  return next.map((each, place) =>
    combine(mean[place] ?? each, each, (a, b) => (a * count + b) / (count + 1)),
  );
}

/**
 * What a desired retention between the simulated ones costs and brings.
 * @param curve At least one, by rising retention.
 */
export function workloadAt(curve: readonly Workload[], desiredRetention: number): Workload | null {
  const above = curve.find((each) => each.desiredRetention >= desiredRetention) ?? curve.at(-1);
  const below = curve.findLast((each) => each.desiredRetention <= desiredRetention) ?? curve[0];
  if (!above || !below) return null;
  const span = above.desiredRetention - below.desiredRetention;
  const share = span === 0 ? 0 : (desiredRetention - below.desiredRetention) / span;
  return combine({ ...below, desiredRetention }, above, (a, b) => a + (b - a) * share);
}

function combine(a: Workload, b: Workload, by: (a: number, b: number) => number): Workload {
  return {
    desiredRetention: a.desiredRetention,
    answersPerDay: by(a.answersPerDay, b.answersPerDay),
    minutesPerDay: by(a.minutesPerDay, b.minutesPerDay),
    known: by(a.known, b.known),
    fullDays: by(a.fullDays, b.fullDays),
  };
}
