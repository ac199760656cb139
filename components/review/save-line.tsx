'use client';

import Link from 'next/link';
import type { ReactElement } from 'react';
import { useSyncExternalStore } from 'react';

import { keepInSync } from '#browser/offline/keep-in-sync.ts';
import type { SyncState } from '#browser/offline/keep-in-sync.ts';

import styles from './save-line.module.css';
import { savedWords, unsavedWords } from './save-words.ts';

/** What of someone's log is only on this device, and when it was synced. */
export function SaveLine({ person }: { person: string }): ReactElement {
  const keeper = keepInSync(person);
  const state = useSyncExternalStore<SyncState>(keeper.subscribe, keeper.state, keeper.state);
  const unsaved = unsavedWords(state);
  const { trouble, dropped } = state;
  return (
    <div className={styles.line}>
      <p>
        <output>
          {unsaved ?? 'Everything is saved.'} {savedWords(state.syncedAt, state.now)}
        </output>
        {trouble === 'signed-out' && (
          <>
            {' '}
            You are signed out here: <Link href="/signin?callbackUrl=/review">sign in</Link> to save it. It
            stays on this device until then.
          </>
        )}
        {trouble === 'unreachable' &&
          unsaved &&
          ' It stays on this device, and goes to your account when there is a connection.'}
      </p>
      {dropped > 0 && (
        <p>
          {dropped === 1
            ? 'One answer could not be kept: its question has changed since.'
            : `${dropped} answers could not be kept: their questions have changed since.`}
        </p>
      )}
    </div>
  );
}
