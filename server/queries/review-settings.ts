import { listCards } from '#db/cards.ts';
import { listTimesOfRight } from '#db/attempts.ts';
import { addDays, learnerDay } from '#domain/scheduling/learner-day.ts';
import type { LearnerDay } from '#domain/scheduling/types.ts';
import { USUAL_OF_LAST, usualTime } from '#domain/scheduling/usual-time.ts';
import type { WorkloadQuestion } from '#domain/scheduling/workload-curve.ts';
import type { Actor } from '#server/auth/actor.ts';
import { allow } from '#server/auth/rules.ts';
import { now } from '#server/clock.ts';
import { listPlaces } from '#server/content/lessons.ts';
import { store } from '#server/store.ts';

import { learnerSettings } from './learner-settings.ts';

/** How far the simulation looks ahead (days). */
const AHEAD = 90;

/** What an answer takes as long as the learner's own time is not known (ms). */
const USUAL_ANSWER = 20_000;

/** What the page about review settings shows. */
export interface ReviewSettingsScreen {
  /** The earliest day that can be a target. */
  readonly tomorrow: LearnerDay;
  /** The settings, and what their cost is simulated from. */
  readonly question: WorkloadQuestion;
}

/** How this person is scheduled, and what it costs them. */
export async function getReviewSettings(actor: Actor | null): Promise<ReviewSettingsScreen> {
  allow(actor, 'keep-progress');
  const { db } = store();
  const course = listPlaces().map(({ exercise }) => exercise);
  const [settings, kept, times] = await Promise.all([
    learnerSettings(db, actor.id),
    listCards(db, actor.id),
    listTimesOfRight(db, actor.id, course, USUAL_OF_LAST),
  ]);
  const today = learnerDay(now(), settings.dayRule);
  const places = new Set(course);
  const cards = kept.filter(({ key }) => places.has(key));
  const newCards = { perDay: settings.limits.newPerDay, total: course.length - cards.length };
  const answerMs = usualTime(times) ?? USUAL_ANSWER;
  return {
    tomorrow: addDays(today, 1),
    question: { cards, today, settings, outlook: { days: AHEAD, newCards, answerMs } },
  };
}
