'use client';

import { useRouter } from 'next/navigation';
import { useEffect } from 'react';

import { keepInSync } from '#browser/offline/keep-in-sync.ts';

/** Draws the page anew when answers of this device, which it did not know of, have reached the account. */
export function useUnsent(person: string): void {
  const router = useRouter();
  useEffect(() => {
    const keeper = keepInSync(person);
    const unsent = (): number => keeper.state().answers + keeper.state().changes;
    let before = unsent();
    return keeper.subscribe(() => {
      const now = unsent();
      if (now === 0 && before > 0) router.refresh();
      before = now;
    });
  }, [person, router]);
}
