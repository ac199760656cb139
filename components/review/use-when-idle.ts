'use client';

import { startTransition, useEffect, useState } from 'react';

/** The longest (ms) that a page with much to do puts it off. */
const WITHIN_MS = 500;

/** `value` as it was when the page last had nothing better to do; `before` until then. */
export function useWhenIdle<T>(value: T, before: T): T {
  const [held, setHeld] = useState(before);
  useEffect(() => {
    const take = (): void => startTransition(() => setHeld(() => value));
    // Safari has no idle callbacks.
    if (typeof requestIdleCallback !== 'function') {
      const timer = setTimeout(take, 100);
      return () => clearTimeout(timer);
    }
    const handle = requestIdleCallback(take, { timeout: WITHIN_MS });
    return () => cancelIdleCallback(handle);
  }, [value]);
  return held;
}
