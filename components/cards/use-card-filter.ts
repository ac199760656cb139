'use client';

import { useSearchParams } from 'next/navigation';
import { useEffect, useMemo, useRef, useState } from 'react';

import { cardsAddress, parseCardFilter } from '#domain/scheduling/card-filter.ts';
import type { CardFilter } from '#domain/scheduling/card-filter.ts';

/** How long a searcher may pause between two letters before the address follows (ms): browsers limit how often it may. */
const PAUSE_MS = 300;

/**
 * The filter of the address. What is chosen becomes a step of the browser's history, what is typed does not; neither asks
 * the server.
 */
export function useCardFilter(): {
  readonly filter: CardFilter;
  readonly choose: (part: Partial<CardFilter>) => void;
  readonly type: (q: string) => void;
} {
  const params = useSearchParams();
  const inAddress = useMemo(() => parseCardFilter(params), [params]);
  const [typed, setTyped] = useState(inAddress.q);
  const timer = useRef<ReturnType<typeof setTimeout>>(undefined);
  const written = useRef(inAddress.q);
  useEffect(() => {
    // The browser's way back or a link changed it, and not the typing.
    if (inAddress.q !== written.current) setTyped(inAddress.q);
    written.current = inAddress.q;
  }, [inAddress.q]);
  useEffect(() => () => clearTimeout(timer.current), []);

  const filter = useMemo(() => ({ ...inAddress, q: typed }), [inAddress, typed]);
  return {
    filter,
    choose: (part) => {
      clearTimeout(timer.current);
      const next = { ...filter, ...part };
      written.current = next.q;
      setTyped(next.q);
      window.history.pushState(null, '', cardsAddress(next));
    },
    type: (q) => {
      setTyped(q);
      clearTimeout(timer.current);
      timer.current = setTimeout(() => {
        written.current = q;
        window.history.replaceState(null, '', cardsAddress({ ...inAddress, q }));
      }, PAUSE_MS);
    },
  };
}
