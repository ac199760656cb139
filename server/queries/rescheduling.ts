import type { Db } from '#db/connection.ts';
import { learnerDay } from '#domain/scheduling/learner-day.ts';
import { planOf, reschedule } from '#domain/scheduling/reschedule.ts';
import type { Plan, Rescheduling, ReschedulingPreview } from '#domain/scheduling/reschedule.ts';
import type { LearnerSettings } from '#domain/scheduling/settings.ts';
import type { Actor } from '#server/auth/actor.ts';
import { allow } from '#server/auth/rules.ts';
import { findExercise } from '#server/content/lessons.ts';
import { breather } from '#server/optimise/breathe.ts';
import { loadLogs } from '#server/optimise/load-logs.ts';
import { store } from '#server/store.ts';

import { learnerSettings } from './learner-settings.ts';

/** What rescheduling would do at this instant (ms). Nothing is changed. */
export async function previewRescheduling(actor: Actor | null, at: number): Promise<ReschedulingPreview> {
  allow(actor, 'keep-progress');
  const { db } = store();
  const found = await findRescheduling(db, actor.id, await learnerSettings(db, actor.id), at);
  const { moves, dueBefore, dueAfter, days } = found;
  const sooner = moves.filter(({ from, to }) => to < from).length;
  return { dueBefore, dueAfter, days, sooner, later: moves.length - sooner };
}

/** The moves themselves. */
export async function findRescheduling(
  db: Db,
  personId: string,
  settings: LearnerSettings,
  at: number,
): Promise<Rescheduling> {
  const breathe = breather();
  const today = learnerDay(at, settings.dayRule);
  const plans: Plan[] = [];
  for (const log of await loadLogs(db, personId)) {
    // What was taken out of the course is never asked: it shall not take another card's place.
    const isAsked = findExercise(log[0]?.card ?? '') !== null;
    const plan = isAsked ? planOf(log, settings, today) : null;
    if (plan !== null) plans.push(plan);
    await breathe();
  }
  return reschedule(plans, at, settings, settings.limits.catchUpPerDay);
}
