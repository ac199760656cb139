import type { Item } from '#domain/lesson/item.ts';
import type { Card, DayRule } from '#domain/scheduling/types.ts';

import { askServer } from './ask-server.ts';
import type { DueCards, ReviewSource } from './review-source.ts';

/** What `GET /api/queue` answers, and what the page brings along. */
export interface AccountQueue {
  readonly due: readonly { readonly item: Item; readonly seen: readonly string[] }[];
  readonly counts: { readonly due: number; readonly cards: number };
  readonly nextDue: Card | null;
  readonly rule: DayRule;
}

/** The cards of someone with an account. The questions come with the queue, so that none has to be waited for. */
export function accountSource(first: AccountQueue): ReviewSource {
  let brought: AccountQueue | null = first;
  return {
    rule: first.rule,
    usualMs: null,
    async load() {
      const queue = brought ?? (await askServer<AccountQueue>('/api/queue'));
      brought = null;
      return toDueCards(queue);
    },
    // The check that graded the answer has kept it.
    keep: async (_due, _locked, outcome) => outcome.card,
    async takeBack(voids, reason) {
      await askServer('/api/reviews', { id: crypto.randomUUID(), voids, reason });
    },
  };
}

function toDueCards({ due, nextDue, counts }: AccountQueue): DueCards {
  return {
    due: due.map(({ item, seen }) => ({
      exercise: item.exercise,
      lesson: item.lesson,
      seen,
      item: async () => item,
    })),
    nextDue,
    cards: counts.cards,
  };
}
