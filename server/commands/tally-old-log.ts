import { listUntalliedCards } from '#db/card-days.ts';
import type { Actor } from '#server/auth/actor.ts';
import { allow } from '#server/auth/rules.ts';
import { learnerSettings } from '#server/queries/learner-settings.ts';
import { store } from '#server/store.ts';

import { replayCards } from './replay-card.ts';

/**
 * Counts the days of cards that were last rated before Heapwise counted days. Does nothing when all are counted, which is
 * so from the second time on.
 */
export async function tallyOldLog(actor: Actor | null): Promise<void> {
  allow(actor, 'keep-progress');
  if ((await listUntalliedCards(store().db, actor.id)).length === 0) return;
  await store().write(async (tx) => {
    const cards = await listUntalliedCards(tx, actor.id);
    await replayCards(tx, actor.id, cards, await learnerSettings(tx, actor.id));
  });
}
