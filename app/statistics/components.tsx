'use client';

import Link from 'next/link';
import type { ReactElement } from 'react';
import { useEffect, useState } from 'react';

import { onProgress } from '#browser/offline/progress-news.ts';
import { StatisticsView } from '#components/statistics/statistics-view.tsx';
import type { Ideas } from '#components/statistics/weakest.tsx';
import type { Statistics } from '#domain/statistics/statistics.ts';

import styles from './page.module.css';

/** The statistics of someone whose log is on this device: worked out when the device has been read. */
export function DeviceStatistics({ ideas }: { readonly ideas: Ideas }): ReactElement {
  const [found, setFound] = useState<Statistics | null>(null);
  useEffect(() => {
    const read = (): void => {
      void import('#browser/offline/device-statistics.ts')
        .then(({ readStatistics }) => readStatistics(Date.now(), (card) => card in ideas))
        .then(setFound);
    };
    read();
    return onProgress(read);
  }, [ideas]);
  return (
    <>
      <div aria-busy={found === null}>{found && <StatisticsView statistics={found} ideas={ideas} />}</div>
      <p className={styles.device}>
        These are the answers on this device only.{' '}
        <Link href="/signup" prefetch={false}>
          Make an account
        </Link>{' '}
        to count all of them; what you have done so far moves along.
      </p>
    </>
  );
}
