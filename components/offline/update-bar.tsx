'use client';

import type { ReactElement } from 'react';
import { useEffect, useState, useSyncExternalStore } from 'react';

import { holdsWork, watchEntering } from '#browser/half-entered.ts';
import { getUpdate, subscribeToUpdate, takeUpdate } from '#browser/register-worker.ts';
import type { Update } from '#browser/register-worker.ts';
import { Button } from '#components/ui/button.tsx';

import styles from './update-bar.module.css';

const LOOK_EVERY_MS = 1000;

/** Says that a newer version is ready, when hearing it costs nothing: never over an open card or a half-filled form. */
export function UpdateBar(): ReactElement {
  const update = useSyncExternalStore(subscribeToUpdate, getUpdate, () => 'none' as const);
  const [busy, setBusy] = useState(true);
  useEffect(watchEntering, []);
  useEffect(() => {
    if (update === 'none') return;
    const look = (): void => setBusy(holdsWork());
    look();
    const timer = setInterval(look, LOOK_EVERY_MS);
    return () => clearInterval(timer);
  }, [update]);
  // Put off until the page is opened again, or the older version is gone.
  const [putOff, setPutOff] = useState<Update>('none');
  const shown = update !== 'none' && update !== putOff && !busy;
  return (
    // There before it has something to say, or screen readers would not hear it.
    <output className={styles.place}>
      {shown && (
        <span className={styles.bar}>
          A newer version is ready.
          <Button variant="quiet" onClick={takeUpdate}>
            Reload
          </Button>
          <Button variant="quiet" onClick={() => setPutOff(update)}>
            Later
          </Button>
        </span>
      )}
    </output>
  );
}
