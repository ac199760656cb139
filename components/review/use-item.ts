'use client';

import { useCallback, useEffect, useState } from 'react';

import type { DueCard } from '#browser/review/due-card.ts';
import type { Item } from '#domain/lesson/item.ts';

/** How many questions are fetched before they are needed, so that the next card shows without waiting. */
const AHEAD = 2;

/** The question for a card, a sentence about what went wrong, or null while it is fetched. */
export type Asked = Item | string | null;

/** The question of the first of `upcoming`, and how to ask for it again. */
export function useItem(upcoming: readonly DueCard[]): { asked: Asked; askAgain: () => void } {
  const [items, setItems] = useState<ReadonlyMap<DueCard, Asked>>(new Map());
  const [current] = upcoming;

  const ask = useCallback((due: DueCard) => {
    const put = (asked: Asked) => setItems((known) => new Map(known).set(due, asked));
    due.item().then(put, (error: Error) => put(error.message));
  }, []);
  useEffect(() => {
    for (const due of upcoming.slice(0, 1 + AHEAD)) ask(due);
  }, [upcoming, ask]);

  return {
    asked: (current && items.get(current)) ?? null,
    askAgain: () => {
      if (current) ask(current);
    },
  };
}
