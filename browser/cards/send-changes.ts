import { keepInSync } from '#browser/offline/keep-in-sync.ts';
import { askServer } from '#browser/review/ask-server.ts';
import type { LearnerDay } from '#domain/scheduling/types.ts';

/** What can be done to a card besides answering it. */
export type CardChange =
  | { readonly type: 'suspend' | 'resume' | 'bury' | 'reset' }
  | { readonly type: 'move'; readonly to: LearnerDay };

/**
 * Makes one change to each of these cards.
 * @param person Whose they are.
 * @returns the ids of the entries in the log, by which they can be taken back.
 * @throws Error with a sentence to show.
 */
export async function sendChanges(
  person: string,
  cards: readonly string[],
  change: CardChange,
): Promise<readonly string[]> {
  const changes = cards.map((card) => ({ id: crypto.randomUUID(), card, change }));
  await askServer('/api/cards', { person, changes });
  takeOver(person);
  return changes.map(({ id }) => id);
}

/** Takes entries of this person's log back. @throws Error with a sentence to show. */
export async function undoEntries(person: string, entries: readonly string[]): Promise<void> {
  await askServer('/api/cards/undo', {
    person,
    voids: entries.map((voids) => ({ id: crypto.randomUUID(), voids })),
  });
  takeOver(person);
}

/** This device reviews from its own copy of the log, which does not know of it yet. */
function takeOver(person: string): void {
  void keepInSync(person).syncNow();
}
