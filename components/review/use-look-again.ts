'use client';

import { useEffect } from 'react';

/** At least so long (ms) between two looks, should the clocks disagree about what time it is. */
const SHORTEST = 1000;

/** And at most so long (ms): timers stand still while a device sleeps, and "in 10 minutes" grows old. */
const LONGEST = 300_000;

/**
 * Looks for cards whenever the page is shown again, and when there may be some.
 * @param look Must not change from one drawing to the next.
 * @param at When that is (ms), as seen at `now`; null while there is something to do.
 * @param now When cards were looked for last (ms).
 */
export function useLookAgain(look: () => void, at: number | null, now: number): void {
  useEffect(() => {
    const shown = (): void => {
      if (document.visibilityState === 'visible') look();
    };
    document.addEventListener('visibilitychange', shown);
    return () => document.removeEventListener('visibilitychange', shown);
  }, [look]);
  useEffect(() => {
    if (at === null) return;
    const timer = setTimeout(look, Math.min(Math.max(at - now, SHORTEST), LONGEST));
    return () => clearTimeout(timer);
  }, [look, at, now]);
}
