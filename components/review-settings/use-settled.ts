'use client';

import { useEffect, useState } from 'react';

/** So long (ms) nothing has changed when a slider rests. */
const REST_MS = 500;

/** `value` as it was when it last rested: what is read aloud at each change shall not be read at each step of a slider. */
export function useSettled<T>(value: T): T {
  const [settled, setSettled] = useState(value);
  useEffect(() => {
    const timer = setTimeout(() => setSettled(value), REST_MS);
    return () => clearTimeout(timer);
  }, [value]);
  return settled;
}
