'use client';

import { useEffect, useRef } from 'react';

/**
 * Lets the log on this device know at once when a setting was saved or cards were moved: the next card may be asked
 * without a network, and by a device that was in sync a moment ago.
 * @param state Another text whenever something has changed.
 */
export function TellDevice({ person, state }: { person: string; state: string }): null {
  const told = useRef(state);
  useEffect(() => {
    if (told.current === state) return;
    told.current = state;
    void import('#browser/offline/keep-in-sync.ts').then(({ keepInSync }) => keepInSync(person).syncNow());
  }, [person, state]);
  return null;
}
