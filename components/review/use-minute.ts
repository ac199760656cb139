'use client';

import { useEffect, useState } from 'react';

const MINUTE_MS = 60_000;

/** What time it is (ms), told once a minute; null before the first. */
export function useMinute(): number | null {
  const [now, setNow] = useState<number | null>(null);
  useEffect(() => {
    const timer = setInterval(() => setNow(Date.now()), MINUTE_MS);
    return () => clearInterval(timer);
  }, []);
  return now;
}
