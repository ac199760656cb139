import type { ReactElement } from 'react';

import type { VerdictKind } from '#domain/grading/verdict.ts';

import styles from './review-cells.module.css';

/** More of them are drawn as one bar: each would be too small for a border, and together wider than a phone. */
const CELLS_APART = 40;

/** The sitting as a row of cells: what was answered, the one being asked (if any), and what is to come. */
export function ReviewCells({
  verdicts,
  total,
  asking,
}: {
  verdicts: readonly VerdictKind[];
  total: number;
  asking: boolean;
}): ReactElement {
  return (
    <div className={styles.cells} data-bar={total > CELLS_APART || undefined} aria-hidden="true">
      {Array.from({ length: total }, (_, index) => (
        // A place in the sitting is what its index says it is.
        // oxlint-disable-next-line react/no-array-index-key
        <span
          key={index}
          data-verdict={verdicts[index] ?? (asking && index === verdicts.length ? 'current' : 'open')}
        />
      ))}
    </div>
  );
}
