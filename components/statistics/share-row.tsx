import type { ReactElement } from 'react';

import styles from './share-row.module.css';
import { percent } from './words.ts';

/** Fewer say nothing about a share. */
export const ENOUGH = 10;

/** A share that was measured, beside the one that was expected. From 0 to 1. */
export interface ShareRowProps {
  readonly name: string;
  readonly n: number;
  readonly hits: number;
  readonly share: number | null;
  /** Where it probably lies: the 95 % interval. */
  readonly interval: readonly [number, number] | null;
  readonly expected: number | null;
}

/** One line of a chart of shares: where it probably lies, what was measured (a dot), what was expected (a diamond). */
export function ShareRow({ name, n, hits, share, interval, expected }: ShareRowProps): ReactElement {
  const isEnough = n >= ENOUGH;
  const left = (value: number) => ({ left: `${value * 100}%` });
  return (
    <div className={styles.row}>
      <span className={styles.name}>{name}</span>
      <span className={styles.value}>
        {isEnough && share !== null && <b>{percent(share)}</b>}
        <small>{n === 0 ? 'none yet' : `${hits.toLocaleString('en')} of ${n.toLocaleString('en')}`}</small>
      </span>
      <span className={styles.track}>
        {isEnough && interval && (
          <i
            className={styles.interval}
            style={{ left: `${interval[0] * 100}%`, right: `${(1 - interval[1]) * 100}%` }}
          />
        )}
        {n > 0 && expected !== null && <i className={styles.expected} style={left(expected)} />}
        {isEnough && share !== null && <i className={styles.measured} style={left(share)} />}
      </span>
    </div>
  );
}

/** The same in a sentence, for whoever does not see it. */
export function shareSentence({ name, n, hits, share, expected }: ShareRowProps): string {
  if (n === 0) return `${name}: none yet.`;
  if (n < ENOUGH || share === null) return `${name}: ${hits} of ${n}, too few to tell.`;
  const wanted = expected === null ? '' : `, ${percent(expected)} expected`;
  return `${name}: ${percent(share)} of ${n}${wanted}.`;
}

/** The cells of its row in the table. */
export function shareCells({ name, n, hits, share, interval, expected }: ShareRowProps): string[] {
  return [
    name,
    `${hits.toLocaleString('en')} of ${n.toLocaleString('en')}`,
    share === null ? '–' : percent(share),
    interval === null ? '–' : `${percent(interval[0])} to ${percent(interval[1])}`,
    expected === null ? '–' : percent(expected),
  ];
}
