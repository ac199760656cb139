import type { ReactElement, ReactNode } from 'react';

import styles from './prose.module.css';

/** What the guide says, with the lines that say it. The lesson then checks it. */
export function Guide({ lines, children }: { lines: string; children: ReactNode }): ReactElement {
  return (
    <aside className={styles.guide} aria-label={`The guide, lines ${lines}`}>
      <p className={styles.guideTitle}>The guide says (lines {lines})</p>
      {children}
    </aside>
  );
}
