import type { Card } from '#domain/scheduling/types.ts';
import type { Actor } from '#server/auth/actor.ts';
import { allow } from '#server/auth/rules.ts';
import { learnerSettings } from '#server/queries/learner-settings.ts';
import { store } from '#server/store.ts';

import { makeChange } from './change-card.ts';
import type { CardChange } from './change-card.ts';

/**
 * Changes many cards at once: all of them or, where one cannot be changed, none.
 * @returns the cards as they now are, in the order of the changes; null after a reset.
 * @throws AppError as `changeCard` does.
 */
export async function changeCards(
  actor: Actor | null,
  changes: readonly CardChange[],
): Promise<readonly (Card | null)[]> {
  allow(actor, 'keep-progress');
  return store().write(async (tx) => {
    const settings = await learnerSettings(tx, actor.id);
    const cards: (Card | null)[] = [];
    for (const change of changes) cards.push(await makeChange(tx, actor.id, change, settings));
    return cards;
  });
}
