'use client';

import { usePathname, useRouter } from 'next/navigation';
import { useEffect } from 'react';

import { idle } from '#browser/python/convenient.ts';
import { DEVICE_PROGRESS_COOKIE } from '#domain/scheduling/device-mark.ts';

/** The pages that draw what the server knows of the log. */
const DRAWN_FROM_LOG = /^\/($|cards|statistics|account)/;

/** Keeps what is needed to review on this device ready, on every page, for whoever it is drawn for. Draws nothing. */
export function KeepReady({ person, name }: { person: string | null; name: string }): null {
  const router = useRouter();
  const path = usePathname();
  const isDrawnFromLog = DRAWN_FROM_LOG.test(path);
  useEffect(() => {
    // A newcomer has nothing to keep ready.
    if (person === null && !document.cookie.includes(DEVICE_PROGRESS_COOKIE)) return;
    let end = (): void => {};
    let isGone = false;
    const start = async (): Promise<void> => {
      await idle();
      const { keepReady } = await import('#browser/offline/keep-ready.ts');
      if (isGone) return;
      end = keepReady(person, name, () => {
        if (isDrawnFromLog) router.refresh();
      });
    };
    void start();
    return () => {
      isGone = true;
      end();
    };
  }, [person, name, isDrawnFromLog, router]);
  return null;
}
