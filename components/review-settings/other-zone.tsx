'use client';

import type { ReactElement } from 'react';
import { useSyncExternalStore } from 'react';

import { deviceTimeZone } from '#browser/offline/device-settings.ts';
import { Button } from '#components/ui/button.tsx';
import { isTimeZone } from '#domain/scheduling/learner-day.ts';
import { isSameClock } from '#domain/scheduling/same-clock.ts';

import styles from './other-zone.module.css';
import { useAsked } from './use-asked.ts';
import type { Answer } from './use-asked.ts';

const never = (): (() => void) => () => {};

/**
 * Someone who travels is told that their days are laid elsewhere, and may lay them here. It never happens by itself: a
 * night on the plane would be a day more or less.
 */
export function OtherZone({
  laidIn,
  lay,
}: {
  /** The time zone in which the learner's days are laid. */
  laidIn: string;
  /** Lays them in another. Needs a connection. */
  lay: (timeZone: string) => Promise<Answer<string>>;
}): ReactElement {
  const here = useSyncExternalStore<string | null>(
    never,
    () => otherZone(laidIn),
    () => null,
  );
  const { answer, pending, ask } = useAsked<string>();
  return (
    <div className={styles.zone}>
      <output>{here === null && answer.done}</output>
      {here !== null && (
        <p>
          Your days are laid in {nameOf(laidIn)}, and this device is in {nameOf(here)}.{' '}
          <Button
            variant="quiet"
            className={styles.lay}
            aria-disabled={pending}
            onClick={() => ask(() => lay(here))}
          >
            Lay them in {nameOf(here)}
          </Button>
        </p>
      )}
      {answer.message && <p role="alert">{answer.message}</p>}
    </div>
  );
}

/** The time zone of this device, where its clock shows something else than that of the learner's days; else null. */
function otherZone(laidIn: string): string | null {
  const here = deviceTimeZone();
  return !isTimeZone(here) || isSameClock(here, laidIn, Date.now()) ? null : here;
}

function nameOf(timeZone: string): string {
  return timeZone.replaceAll('_', ' ');
}
