'use client';

import type { ReactElement } from 'react';
import { useEffect, useState } from 'react';

import { keepInSync } from '#browser/offline/keep-in-sync.ts';
import { learnerLog } from '#browser/offline/open-log.ts';
import { OtherZone } from '#components/review-settings/other-zone.tsx';

import { layDaysAction } from './settings/actions.ts';

/** Says to someone with an account that their days are laid in another time zone than this device's. */
export function TravelLine({ person }: { person: string }): ReactElement | null {
  const laidIn = useLaidIn(person);
  if (laidIn === null) return null;
  const lay = async (timeZone: string) => {
    const answer = await layDaysAction(timeZone);
    await keepInSync(person).syncNow();
    return answer;
  };
  return <OtherZone laidIn={laidIn} lay={lay} />;
}

/** The time zone in which this person's days are laid, as far as this device knows; null while it does not. */
function useLaidIn(person: string): string | null {
  const [laidIn, setLaidIn] = useState<string | null>(null);
  useEffect(() => {
    const read = (): void => {
      learnerLog(person)
        .then((log) => log.transact('readonly', (tx) => tx.readState()))
        .then(({ settings }) => setLaidIn(settings?.dayRule.timeZone ?? null))
        // The log is gone: its person signed out in another tab, and the page says so elsewhere.
        .catch(() => setLaidIn(null));
    };
    read();
    return keepInSync(person).subscribe(read);
  }, [person]);
  return laidIn;
}
