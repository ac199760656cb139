import { adoptSet, listParameterSets } from '#db/parameter-sets.ts';
import { isBetter } from '#domain/scheduling/parameter-set.ts';
import type { Actor } from '#server/auth/actor.ts';
import { allow } from '#server/auth/rules.ts';
import { AppError } from '#server/errors.ts';
import { learnerSettings } from '#server/queries/learner-settings.ts';
import { store } from '#server/store.ts';

import { replayKeepingDays } from './replay-keeping-days.ts';

/**
 * Schedules a person by weights that were fitted to them, from their next reviews on: every card keeps its day.
 * @param id The set's.
 * @param at Milliseconds since the epoch.
 * @throws AppError when nobody is signed in, there is no such set, or it foretells no better than what was in force.
 */
export async function adoptParameters(actor: Actor | null, id: string, at: number): Promise<void> {
  allow(actor, 'keep-progress');
  await store().write(async (tx) => {
    const set = (await listParameterSets(tx, actor.id)).find((set) => set.id === id);
    if (set === undefined) {
      throw new AppError('no-such-weights', 'These weights are not there. Reload the page.', 404);
    }
    if (!isBetter(set)) {
      throw new AppError(
        'no-better',
        'These weights foretell your reviews no better than those in force. Fit again later.',
      );
    }
    await adoptSet(tx, id, at);
    await replayKeepingDays(tx, actor.id, await learnerSettings(tx, actor.id), at);
  });
}
