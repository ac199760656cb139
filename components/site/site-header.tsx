import Link from 'next/link';
import type { ReactElement } from 'react';

import styles from './site-header.module.css';
import { ThemeToggle } from './theme-toggle.tsx';

/** The name and the few places to go. */
export function SiteHeader({ person }: { person: { readonly name: string } | null }): ReactElement {
  return (
    <header className={styles.header}>
      <a href="#content" className={styles.skip}>
        Skip to the content
      </a>
      <div className={styles.inner}>
        <Link href="/" className={styles.brand} prefetch={false}>
          <Mark />
          <span>Heapwise</span>
        </Link>
        <nav aria-label="Main" className={styles.nav}>
          <Link href="/#lessons" prefetch={false}>
            Lessons
          </Link>
          <Link href="/review" prefetch={false}>
            Review
          </Link>
          <Link href="/playground" prefetch={false} className={styles.wide}>
            Playground
          </Link>
          <Link href="/claims" prefetch={false} className={styles.wide}>
            Claims
          </Link>
          <Link href="/interpreters" prefetch={false} className={styles.widest}>
            Interpreters
          </Link>
          {person ? (
            <Link href="/account" prefetch={false} className={styles.person}>
              {person.name}
            </Link>
          ) : (
            <Link href="/signin" prefetch={false}>
              Sign in
            </Link>
          )}
          <ThemeToggle />
        </nav>
      </div>
    </header>
  );
}

/** Four cells of a heap: three measured, one predicted. */
function Mark(): ReactElement {
  return (
    <svg width="26" height="26" viewBox="0 0 26 26" aria-hidden="true" className={styles.mark}>
      <rect x="2" y="2" width="10" height="10" rx="2" />
      <rect x="14" y="2" width="10" height="10" rx="2" className={styles.markPredicted} />
      <rect x="2" y="14" width="10" height="10" rx="2" />
      <rect x="14" y="14" width="10" height="10" rx="2" />
    </svg>
  );
}
