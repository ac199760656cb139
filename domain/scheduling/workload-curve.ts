import { seededRandom } from '#domain/seeded-random.ts';

import type { LearnerSettings } from './settings.ts';
import type { Card, LearnerDay } from './types.ts';
import { workload } from './workload.ts';
import type { Outlook, Workload } from './workload.ts';

/** The desired retentions at which the cost is simulated; it rises the faster the higher they are. */
export const SIMULATED = [0.8, 0.83, 0.86, 0.88, 0.9, 0.92, 0.94, 0.95, 0.96, 0.97] as const;

/** Each is simulated so often: luck levels out. */
const TIMES = 3;

/** What a simulation starts from. */
export interface WorkloadQuestion {
  readonly cards: readonly Card[];
  readonly today: LearnerDay;
  readonly settings: LearnerSettings;
  readonly outlook: Outlook;
}

/** What a desired retention costs and brings: the mean of a few simulations, the same for the same question. */
export function simulate(
  { cards, today, settings, outlook }: WorkloadQuestion,
  desiredRetention: number,
): Workload {
  const runs = Array.from({ length: TIMES }, (_, seed) =>
    workload(cards, today, { ...settings, desiredRetention }, outlook, seededRandom(seed)),
  );
  return runs.reduce<Workload>((sum, run) => combine(sum, run, (a, b) => a + b / TIMES), {
    desiredRetention,
    answersPerDay: 0,
    minutesPerDay: 0,
    known: 0,
  });
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
  };
}
