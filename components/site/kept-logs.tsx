'use client';

import type { ReactElement } from 'react';
import { useSyncExternalStore } from 'react';

import { listKeptLogs } from '#browser/offline/kept-logs.ts';

import styles from './kept-logs.module.css';

const never = () => () => {};

/** Whose answers wait on this device until they sign in again. Nothing else is told of them. */
export function KeptLogs(): ReactElement | null {
  const kept = useSyncExternalStore(
    never,
    () => JSON.stringify(listKeptLogs()),
    () => '[]',
  );
  const logs = JSON.parse(kept) as ReturnType<typeof listKeptLogs>;
  if (logs.length === 0) return null;
  return (
    <div className={styles.kept}>
      {logs.map(({ person, name, unsaved }) => (
        <p key={person}>
          {unsaved === 1 ? 'One answer' : `${unsaved} answers`} of <strong>{name}</strong>{' '}
          {unsaved === 1 ? 'is' : 'are'} kept on this device until {name} signs in again.
        </p>
      ))}
    </div>
  );
}
