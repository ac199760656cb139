'use client';

import { useCallback, useEffect, useMemo, useRef } from 'react';

/** One thing to do once what was asked for before is drawn. */
export interface AfterFrame {
  /** What is put while something else waits is not done: it was asked for twice. */
  readonly put: (work: () => void) => void;
  /** Does at once what waits. */
  readonly doNow: () => void;
}

/** Does work after the next frame, and none once the page is left. Its functions stay the same. */
export function useAfterFrame(): AfterFrame {
  const waiting = useRef<(() => void) | null>(null);
  const doNow = useCallback(() => {
    const work = waiting.current;
    waiting.current = null;
    work?.();
  }, []);
  const put = useCallback(
    (work: () => void) => {
      if (waiting.current) return;
      waiting.current = work;
      // A page in the background has no frames.
      if (document.hidden) setTimeout(doNow);
      else requestAnimationFrame(() => setTimeout(doNow));
    },
    [doNow],
  );
  useEffect(
    () => () => {
      waiting.current = null;
    },
    [],
  );
  return useMemo(() => ({ put, doNow }), [put, doNow]);
}
