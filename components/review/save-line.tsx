'use client';

import Link from 'next/link';
import type { ReactElement } from 'react';
import { useSyncExternalStore } from 'react';

import { keepInSync } from '#browser/offline/keep-in-sync.ts';
import type { SyncState } from '#browser/offline/keep-in-sync.ts';

import styles from './save-line.module.css';
import { droppedWords, savedWords } from './save-words.ts';
import { useLasting } from './use-lasting.ts';
import { useMinute } from './use-minute.ts';

/** What of someone's log is only on this device, and when it was synced. Only trouble is read out: answers come often. */
export function SaveLine({ person }: { person: string }): ReactElement {
  const keeper = keepInSync(person);
  const state = useSyncExternalStore<SyncState>(keeper.subscribe, keeper.state, keeper.state);
  const isLasting = useLasting(person);
  const now = Math.max(state.now, useMinute() ?? 0);
  const isWaiting = state.answers + state.changes > 0;
  return (
    <div className={styles.line}>
      <p>{savedWords(state, now)}</p>
      <output>
        {state.trouble === 'signed-out' && (
          <>
            You are signed out here: <Link href="/signin?callbackUrl=/review">sign in</Link> to save it. It
            stays on this device until then.{' '}
          </>
        )}
        {state.trouble === 'unreachable' &&
          isWaiting &&
          isLasting &&
          'It stays on this device, and goes to your account when there is a connection. '}
        {!isLasting &&
          'This browser keeps nothing: what is not saved in your account is gone when you close this page. '}
        {droppedWords(state.dropped)}
      </output>
    </div>
  );
}
