import type { ReactElement } from 'react';

import type { Statistics } from '#domain/statistics/statistics.ts';

import styles from './key-figures.module.css';
import { count, duration } from './words.ts';

/** What someone looks for first. */
export function KeyFigures({ streak, time, cards }: Statistics): ReactElement {
  const { current, longest, freezes } = streak;
  return (
    <dl className={styles.figures}>
      <div>
        <dt>Streak</dt>
        <dd>{count(current, 'day')}</dd>
        <dd className={styles.note}>
          The longest was {longest}. {freezes === 0 ? 'No freeze day' : count(freezes, 'freeze day')} left.
        </dd>
      </div>
      <div>
        <dt>Answers</dt>
        <dd>{time.answers.toLocaleString('en')}</dd>
        <dd className={styles.note}>on {count(time.days, 'day')}</dd>
      </div>
      <div>
        <dt>Time</dt>
        <dd>{duration(time.totalMs)}</dd>
        <dd className={styles.note}>thinking, from question to prediction</dd>
      </div>
      <div>
        <dt>Ideas</dt>
        <dd>{cards.toLocaleString('en')}</dd>
        <dd className={styles.note}>that come back before you forget them</dd>
      </div>
    </dl>
  );
}
