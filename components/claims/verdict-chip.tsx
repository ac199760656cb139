import type { ReactElement } from 'react';

import type { ClaimVerdict } from '#domain/claim/claim-verdict.ts';

import styles from './verdict-chip.module.css';

/** A verdict, or what was found in one environment. The words say it; the colour only helps. */
export function VerdictChip({ kind, says }: { kind: ClaimVerdict['kind']; says: string }): ReactElement {
  return (
    <span className={styles.chip} data-verdict={kind}>
      {says}
    </span>
  );
}
