import type { ReactElement, ReactNode } from 'react';

import styles from './card.module.css';

/** A page that asks one thing: a heading and a narrow card. */
export function Card({
  title,
  intro,
  children,
  after,
}: {
  title: string;
  intro?: ReactNode;
  children: ReactNode;
  /** Where else one may want to go. */
  after?: ReactNode;
}): ReactElement {
  return (
    <div className={styles.page}>
      <h1 className={styles.title}>{title}</h1>
      {intro && <p className={styles.intro}>{intro}</p>}
      <div className={styles.card}>{children}</div>
      {after && <p className={styles.after}>{after}</p>}
    </div>
  );
}
