import { countTellingRatings, isWaiting, listParameterSets } from '#db/parameter-sets.ts';
import { findLastRescheduling } from '#db/reschedulings.ts';
import type { PastRescheduling } from '#db/reschedulings.ts';
import { isAdopted } from '#domain/scheduling/parameter-set.ts';
import type { ParameterSet } from '#domain/scheduling/parameter-set.ts';
import type { Actor } from '#server/auth/actor.ts';
import { allow } from '#server/auth/rules.ts';
import { loadOptimizer } from '#server/optimise/optimizer.ts';
import { store } from '#server/store.ts';

/** How a learner's weights stand. */
export interface ParametersScreen {
  /** Whether this server can fit weights. */
  readonly canFit: boolean;
  /** Reviews so far that tell what was still known. */
  readonly reviews: number;
  /** Whether a fit was asked for and is not made yet. */
  readonly waiting: boolean;
  /** The set that was made last; null without one. */
  readonly latest: ParameterSet | null;
  /** The fitted set in force; null while it is FSRS's own. */
  readonly inForce: ParameterSet | null;
  /** The last time that cards were moved together; null when nothing of it is left to undo. */
  readonly rescheduled: PastRescheduling | null;
}

/** What the section on weights and rescheduling shows. */
export async function parametersScreen(actor: Actor | null): Promise<ParametersScreen> {
  allow(actor, 'keep-progress');
  const { db } = store();
  const sets = await listParameterSets(db, actor.id);
  const adopted = sets.filter(({ adoptedAt }) => adoptedAt !== null);
  const [last] = adopted.toSorted((a, b) => Number(b.adoptedAt) - Number(a.adoptedAt));
  return {
    canFit: (await loadOptimizer()) !== null,
    reviews: await countTellingRatings(db, actor.id),
    waiting: await isWaiting(db, actor.id),
    latest: sets[0] ?? null,
    inForce: last && isAdopted(last) ? last : null,
    rescheduled: await findLastRescheduling(db, actor.id),
  };
}
