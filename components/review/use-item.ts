'use client';

import { useCallback, useEffect, useMemo, useState } from 'react';

import type { DueCard } from '#browser/review/due-card.ts';
import { NeedsConnection } from '#browser/review/needs-connection.ts';
import type { Pack } from '#domain/lesson/pack.ts';

import type { AskedCard } from './asked-cards.tsx';
import { useWhenIdle } from './use-when-idle.ts';

/** How many questions are looked up before they are needed, so that the next card shows without waiting. */
const AHEAD = 2;

/** How many of them are drawn, out of sight. */
const DRAWN_AHEAD = 1;

const NONE: readonly DueCard[] = [];

/** The question for a card, a sentence about what went wrong, or null while it is looked up. */
export type Asked = Pack | string | null;

/**
 * The question of the first of `upcoming`, and how to ask for it again.
 * @param onMissing Told of a card that cannot be asked without a network. Must not change from one drawing to the next.
 */
export function useItem(
  upcoming: readonly DueCard[],
  onMissing: (due: DueCard) => void,
): { asked: Asked; cards: readonly AskedCard[]; askAgain: () => void } {
  const [packs, setPacks] = useState<ReadonlyMap<DueCard, Asked>>(new Map());
  const [current] = upcoming;

  const ask = useCallback(
    (due: DueCard) => {
      const put = (asked: Asked) =>
        setPacks((known) => (known.get(due) === asked ? known : new Map(known).set(due, asked)));
      due.pack().then(put, (error: Error) => {
        if (error instanceof NeedsConnection) onMissing(due);
        else put(error.message);
      });
    },
    [onMissing],
  );
  useEffect(() => {
    if (current) ask(current);
  }, [current, ask]);
  const ahead = useWhenIdle(upcoming, NONE);
  useEffect(() => {
    for (const due of ahead.slice(1, 1 + AHEAD)) ask(due);
  }, [ahead, ask]);

  const cards = useMemo(
    () =>
      upcoming.slice(0, 1 + DRAWN_AHEAD).flatMap((due) => {
        const pack = packs.get(due) ?? null;
        return pack === null || typeof pack === 'string' ? [] : [{ due, pack }];
      }),
    [upcoming, packs],
  );

  return {
    cards,
    asked: (current && packs.get(current)) ?? null,
    askAgain: () => {
      if (current) ask(current);
    },
  };
}
