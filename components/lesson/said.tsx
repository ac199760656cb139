import type { ReactElement } from 'react';

import type { EnvironmentId } from '#domain/python/environment.ts';
import { environmentLabel } from '#domain/python/environment.ts';

import styles from './said.module.css';

/** What you said beside what Python said: the two colours that run through everything. */
export function Said({
  predicted,
  measured,
  environment,
}: {
  predicted: string;
  measured: string | null;
  environment: EnvironmentId | null;
}): ReactElement {
  return (
    <dl className={styles.pair}>
      <div className={styles.predicted}>
        <dt>You said</dt>
        <dd>{predicted}</dd>
      </div>
      {measured !== null && (
        <div className={styles.measured}>
          <dt>{environment === null ? 'The interpreters say' : `${environmentLabel(environment)} says`}</dt>
          <dd>{measured}</dd>
        </div>
      )}
    </dl>
  );
}
