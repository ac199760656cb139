import type { ReactElement } from 'react';

import { instantWords } from '#components/cards/when-words.ts';

import styles from './reminders.module.css';

/** When a way of being reminded last worked, and what is wrong with it since. */
export function Delivered({
  at,
  trouble,
  timeZone,
  verb = 'Last delivered',
  never = 'Nothing delivered yet.',
}: {
  /** Milliseconds since the epoch; null where it never did. */
  at: number | null;
  trouble: string | null;
  timeZone: string;
  verb?: string;
  never?: string;
}): ReactElement {
  return (
    <>
      {trouble !== null && <p className={styles.trouble}>{trouble}</p>}
      <p className={styles.delivered}>{at === null ? never : `${verb} ${instantWords(at, timeZone)}.`}</p>
    </>
  );
}
