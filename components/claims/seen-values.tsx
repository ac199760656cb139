import type { ReactElement } from 'react';

import { shortEnvironment } from '#domain/claim/claim-verdict.ts';
import type { ClaimDetails } from '#domain/claim/claim-view.ts';

import styles from './seen-values.module.css';
import { VerdictChip } from './verdict-chip.tsx';

/** What the probe printed on each interpreter, side by side, and what follows from it there. */
export function SeenValues({ seen }: Pick<ClaimDetails, 'seen'>): ReactElement {
  return (
    <ul className={styles.list} aria-label="What it printed">
      {seen.map(({ environment, version, recordedOn, printed, finding }) => (
        <li key={environment} className={styles.seen} data-finding={finding}>
          <p className={styles.where} title={`${environment}, recorded ${recordedOn}`}>
            <b>{shortEnvironment(environment)}</b> <span>{version}</span>
          </p>
          <p className={styles.printed}>
            printed <samp>{printed}</samp>
          </p>
          <VerdictChip kind={finding} says={finding} />
        </li>
      ))}
    </ul>
  );
}
