import type { ReactElement, ReactNode } from 'react';

import styles from './section.module.css';

/** One thing to decide about reviews: what it is about, and beside or below it the decision. */
export function SettingsSection({
  id,
  title,
  about,
  children,
}: {
  id: string;
  title: string;
  about: ReactNode;
  children: ReactNode;
}): ReactElement {
  return (
    <section className={styles.section} aria-labelledby={id}>
      <div className={styles.about}>
        <h2 id={id}>{title}</h2>
        <p>{about}</p>
      </div>
      <div className={styles.choice}>{children}</div>
    </section>
  );
}
