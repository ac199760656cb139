import Link from 'next/link';
import type { ReactElement } from 'react';

import styles from './site-footer.module.css';

/** Where the numbers come from, and whose work is served. */
export function SiteFooter(): ReactElement {
  return (
    <footer className={styles.footer}>
      <p>
        Every number here was measured, and says where.{' '}
        <Link href="/interpreters" prefetch={false}>
          See the interpreters
        </Link>
        , or{' '}
        <Link href="/claims" prefetch={false}>
          the guide, checked
        </Link>
        , or try something in the{' '}
        <Link href="/playground" prefetch={false}>
          playground
        </Link>
        . {/* A file, not a page of the app. */}
        {/* oxlint-disable-next-line nextjs/no-html-link-for-pages */}
        <a href="/licences.txt">Licences</a> of what is served here.
      </p>
    </footer>
  );
}
