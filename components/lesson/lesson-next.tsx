import Link from 'next/link';
import type { ReactElement } from 'react';

import { buttonClass } from '#components/ui/button.tsx';
import type { LessonMeta } from '#domain/lesson/lesson.ts';

import styles from './lesson-next.module.css';

/** How a lesson ends: what comes back by itself, and where to go on. */
export function LessonNext({ next }: { next: LessonMeta | null }): ReactElement {
  return (
    <footer className={styles.next}>
      <h2>What happens now</h2>
      <p>
        Every prediction you made is now a card. Each comes back, as another instance, shortly before you
        would have forgotten the idea behind it.
      </p>
      <p className={styles.links}>
        {next && (
          <Link href={`/lessons/${next.slug}`} prefetch={false} className={buttonClass()}>
            Next: {next.title}
          </Link>
        )}
        <Link href="/" prefetch={false} className={buttonClass('secondary')}>
          All lessons
        </Link>
        <Link href="/review" prefetch={false} className={buttonClass('secondary')}>
          Review what is due
        </Link>
      </p>
    </footer>
  );
}
