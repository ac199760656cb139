import type { ReactElement, ReactNode } from 'react';

import styles from './notice.module.css';

/** A page that has one thing to say and one thing to do. */
export function Notice({ title, children }: { title: string; children: ReactNode }): ReactElement {
  return (
    <div className={styles.notice}>
      <h1>{title}</h1>
      {children}
    </div>
  );
}
