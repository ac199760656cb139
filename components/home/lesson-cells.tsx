import type { ReactElement } from 'react';

import styles from './lesson-cells.module.css';

/** A lesson's exercises as cells, as many filled as were answered. Decoration: the numbers stand beside it. */
export function LessonCells({ answered, total }: { answered: number; total: number }): ReactElement {
  return (
    <span className={styles.cells} aria-hidden="true">
      {Array.from({ length: total }, (_, index) => (
        // A cell is its place.
        // oxlint-disable-next-line react/no-array-index-key
        <span key={index} data-filled={index < answered} />
      ))}
    </span>
  );
}
