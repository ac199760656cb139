import type { ReactElement, ReactNode } from 'react';

import styles from './prose.module.css';

/** A remark beside the main text. */
export function Aside({ title, children }: { title: string; children: ReactNode }): ReactElement {
  return (
    <aside className={styles.aside}>
      <p className={styles.asideTitle}>{title}</p>
      {children}
    </aside>
  );
}
