import Link from 'next/link';
import type { ReactElement } from 'react';

import type { WeakCard } from '#domain/statistics/weakest-cards.ts';

import styles from './weakest.module.css';

/** What an idea is called, and the slug of its lesson. */
export type Ideas = Readonly<Record<string, { readonly title: string; readonly lesson: string }>>;

/** The ideas that were forgotten most, each with the way back to where it is taught. */
export function Weakest({
  weakest,
  ideas,
}: {
  readonly weakest: readonly WeakCard[];
  readonly ideas: Ideas;
}): ReactElement {
  if (weakest.length === 0) return <p className={styles.none}>You have not forgotten any idea so far.</p>;
  const hasLeech = weakest.some(({ isLeech }) => isLeech);
  return (
    <>
      <p className={styles.note}>
        The ideas you forgot most often for how often they came. Each leads to its place in the lesson.
        {hasLeech && ' Where it says “read it again”, that helps more than one more review.'}
      </p>
      <ol className={styles.list}>
        {weakest.map(({ key, answers, lapses, isLeech }) => {
          const idea = ideas[key];
          if (!idea) return null;
          return (
            <li key={key}>
              <Link href={`/lessons/${idea.lesson}#${key}`} prefetch={false}>
                {idea.title}
              </Link>
              <span>
                forgotten {lapses === 1 ? 'once' : `${lapses} times`} in {answers} answers
                {isLeech && <b> · read it again</b>}
              </span>
            </li>
          );
        })}
      </ol>
    </>
  );
}
