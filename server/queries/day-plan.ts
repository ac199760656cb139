import { listCards } from '#db/cards.ts';
import type { Db } from '#db/connection.ts';
import { listRecentReviews } from '#db/reviews.ts';
import { QUIET_DAYS } from '#domain/scheduling/catch-up.ts';
import { dayPlan } from '#domain/scheduling/day-plan.ts';
import type { DayPlan } from '#domain/scheduling/day-plan.ts';
import { DAY_MS } from '#domain/scheduling/learner-day.ts';
import type { LearnerSettings } from '#domain/scheduling/settings.ts';
import type { Card } from '#domain/scheduling/types.ts';
import type { Actor } from '#server/auth/actor.ts';
import { allow } from '#server/auth/rules.ts';
import { now } from '#server/clock.ts';
import { findExercise, listPlaces } from '#server/content/lessons.ts';
import { store } from '#server/store.ts';

import { learnerSettings } from './learner-settings.ts';

/** What this learner day brings, and what it was worked out from. */
export interface PlannedDay {
  readonly plan: DayPlan;
  /** All cards whose exercises are in the course. */
  readonly cards: readonly Card[];
  readonly settings: LearnerSettings;
  /** Milliseconds since the epoch. */
  readonly at: number;
}

/** What is left of the actor's learner day. */
export async function getDayPlan(actor: Actor | null): Promise<PlannedDay> {
  allow(actor, 'keep-progress');
  return planDay(store().db, actor.id, now());
}

/** What is left at `at` (ms) of a person's learner day. */
export async function planDay(db: Db, personId: string, at: number): Promise<PlannedDay> {
  // A day more than is looked at: learner days do not begin where UTC days do.
  const since = at - (QUIET_DAYS + 2) * DAY_MS;
  const [settings, kept, recent] = await Promise.all([
    learnerSettings(db, personId),
    listCards(db, personId),
    listRecentReviews(db, personId, since),
  ]);
  const cards = kept.filter(({ key }) => findExercise(key) !== null);
  const facts = { cards, recent: recent.map(({ review }) => review), course: listPlaces() };
  return { plan: dayPlan(facts, at, settings), cards, settings, at };
}
