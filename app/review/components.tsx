'use client';

import Link from 'next/link';
import type { ReactElement } from 'react';
import { useMemo, useSyncExternalStore } from 'react';

import { accountSource } from '#browser/review/account-source.ts';
import type { AccountQueue } from '#browser/review/account-source.ts';
import { guestSource } from '#browser/review/guest-source.ts';
import { ReviewSession } from '#components/review/review-session.tsx';

import styles from './page.module.css';

const never = () => () => {};

/** The review of whoever is here; `queue` is null for a guest, whose cards are on the device. */
export function ReviewPage({ queue }: { queue: AccountQueue | null }): ReactElement {
  // A guest's days are those of the device, which the server does not know.
  const onDevice = useSyncExternalStore(
    never,
    () => true,
    () => false,
  );
  const source = useMemo(() => {
    if (queue) return accountSource(queue);
    return onDevice ? guestSource() : null;
  }, [queue, onDevice]);
  return (
    <>
      {source && <ReviewSession source={source} />}
      {!queue && (
        <p className={styles.device}>
          Your cards are on this device only.{' '}
          <Link href="/signup" prefetch={false}>
            Make an account
          </Link>{' '}
          to review them anywhere; what you have done so far moves along.
        </p>
      )}
    </>
  );
}
