import { dropSets } from '#db/parameter-sets.ts';
import type { Actor } from '#server/auth/actor.ts';
import { allow } from '#server/auth/rules.ts';
import { learnerSettings } from '#server/queries/learner-settings.ts';
import { store } from '#server/store.ts';

import { replayKeepingDays } from './replay-keeping-days.ts';

/**
 * Goes back to FSRS's own weights, from the person's next reviews on: every card keeps its day.
 * @param at Milliseconds since the epoch.
 * @throws AppError when nobody is signed in.
 */
export async function dropParameters(actor: Actor | null, at: number): Promise<void> {
  allow(actor, 'keep-progress');
  await store().write(async (tx) => {
    await dropSets(tx, actor.id, at);
    await replayKeepingDays(tx, actor.id, await learnerSettings(tx, actor.id), at);
  });
}
