import Link from 'next/link';
import type { ReactElement, ReactNode } from 'react';

import { buttonClass } from '#components/ui/button.tsx';

import styles from './hero.module.css';

/** What Heapwise is, for someone who has not answered anything yet, and beside it something to predict. */
export function Hero({ firstLesson, children }: { firstLesson: string; children: ReactNode }): ReactElement {
  return (
    <section className={styles.hero}>
      <div className={styles.words}>
        <h1>
          <span className={styles.predict}>You predict.</span>{' '}
          <span className={styles.run}>Python answers.</span>
        </h1>
        <p className={styles.lead}>
          Short lessons on how CPython really uses memory and cores. You never have to believe a word: you say
          what a program will do, a real interpreter runs it, and you see who was right.
        </p>
        <p>What you learn comes back as another question, shortly before you would forget it.</p>
        <p className={styles.start}>
          <Link href={`/lessons/${firstLesson}`} prefetch={false} className={buttonClass()}>
            Start the first lesson
          </Link>
          <span>Free, and no account needed.</span>
        </p>
      </div>
      {children}
    </section>
  );
}
