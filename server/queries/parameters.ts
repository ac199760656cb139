import { countTellingRatings, isWaiting, listParameterSets } from '#db/parameter-sets.ts';
import { findLastRescheduling } from '#db/reschedulings.ts';
import { learnerDay } from '#domain/scheduling/learner-day.ts';
import { isAdopted } from '#domain/scheduling/parameter-set.ts';
import type { DatedSet, ParametersStatus } from '#domain/scheduling/parameter-set.ts';
import type { PastRescheduling } from '#domain/scheduling/reschedule.ts';
import type { Actor } from '#server/auth/actor.ts';
import { allow } from '#server/auth/rules.ts';
import { loadOptimizer } from '#server/optimise/optimizer.ts';
import { store } from '#server/store.ts';

import { learnerSettings } from './learner-settings.ts';

/** What the sections on weights and rescheduling show. */
export interface ParametersScreen {
  readonly parameters: ParametersStatus;
  /** The last time that cards were moved together; null when nothing of it is left to undo. */
  readonly rescheduled: PastRescheduling | null;
}

/** How the weights of a learner stand, and what was moved last. */
export async function parametersScreen(actor: Actor | null): Promise<ParametersScreen> {
  allow(actor, 'keep-progress');
  const { db } = store();
  const { dayRule } = await learnerSettings(db, actor.id);
  const sets = (await listParameterSets(db, actor.id)).map((set): DatedSet => ({
    ...set,
    madeOn: learnerDay(set.madeAt, dayRule),
  }));
  const adopted = sets.filter(({ adoptedAt }) => adoptedAt !== null);
  const [last] = adopted.toSorted((a, b) => Number(b.adoptedAt) - Number(a.adoptedAt));
  return {
    parameters: {
      canFit: (await loadOptimizer()) !== null,
      reviews: await countTellingRatings(db, actor.id),
      waiting: await isWaiting(db, actor.id),
      latest: sets[0] ?? null,
      inForce: last && isAdopted(last) ? last : null,
    },
    rescheduled: await findLastRescheduling(db, actor.id),
  };
}
