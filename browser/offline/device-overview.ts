import type { CoursePlace } from '#domain/lesson/course-place.ts';
import { dayPlan } from '#domain/scheduling/day-plan.ts';
import { overviewOf } from '#domain/scheduling/overview.ts';
import type { Overview } from '#domain/scheduling/overview.ts';

import { deviceSettings } from './device-settings.ts';
import { readProgress } from './learner-progress.ts';
import type { LearnerProgress } from './learner-progress.ts';

/** What the home page says to someone whose progress is on this device. */
export interface DeviceOverview {
  /** The ids of all exercises answered. */
  readonly answered: readonly string[];
  readonly overview: Overview;
}

/** How it is going on this device now (ms), for someone without an account. */
export async function readOverview(now: number, course: readonly CoursePlace[]): Promise<DeviceOverview> {
  const { attempts, reviews, cards } = await readProgress();
  const settings = deviceSettings();
  const plan = dayPlan({ cards, recent: reviews, course }, now, settings);
  const verdicts = new Map(attempts.map(({ attempt, verdict }) => [attempt, verdict]));
  const judged = reviews.map((review) => ({
    review,
    verdict: review.type === 'rating' ? (verdicts.get(review.attempt) ?? null) : null,
  }));
  return { answered: answeredOf(attempts), overview: overviewOf(cards, judged, plan, now, settings) };
}

/** The ids of all exercises answered on this device, by someone without an account. */
export async function readAnswered(): Promise<readonly string[]> {
  return answeredOf((await readProgress()).attempts);
}

function answeredOf(attempts: LearnerProgress['attempts']): string[] {
  const decided = attempts.filter(({ verdict }) => verdict !== 'errored' && verdict !== 'inconclusive');
  return [...new Set(decided.map(({ exercise }) => exercise))];
}
