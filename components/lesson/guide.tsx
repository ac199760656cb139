import type { ReactElement, ReactNode } from 'react';

import styles from './prose.module.css';

/** What the guide says, with the lines that say it. The lesson then checks it. */
export function Guide({ lines, children }: { lines: string; children: ReactNode }): ReactElement {
  const [first, last] = lines.split('-');
  const where = last === undefined || first === last ? `line ${first}` : `lines ${first} to ${last}`;
  return (
    <aside className={styles.guide} aria-label={`The guide, ${where}`}>
      <p className={styles.guideTitle}>The guide says ({where})</p>
      {children}
      <p className={styles.guideClaims}>
        <a href={`/claims?lines=${lines}`}>
          Claims about {last === undefined || first === last ? 'this line' : 'these lines'}
        </a>
      </p>
    </aside>
  );
}
