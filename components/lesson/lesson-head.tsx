import type { ReactElement, ReactNode } from 'react';

import type { LessonMeta } from '#domain/lesson/lesson.ts';

import styles from './lesson-head.module.css';

/** Where a lesson stands in its track. */
export interface LessonPlace {
  /** The track's title. */
  readonly track: string;
  /** From 1. */
  readonly place: number;
  readonly of: number;
}

/**
 * How a lesson begins: its place, its title, what the reader will be able to predict, how long it takes, and (`children`)
 * what to have read before.
 */
export function LessonHead({
  meta,
  place: { track, place, of },
  exercises,
  children,
}: {
  meta: LessonMeta;
  place: LessonPlace;
  exercises: number;
  children: ReactNode;
}): ReactElement {
  return (
    <header className={styles.head}>
      <p className={styles.place}>
        Lesson {place} of {of} · {track}
      </p>
      <h1>{meta.title}</h1>
      <p className={styles.summary}>{meta.summary}</p>
      <p className={styles.facts}>
        About {meta.minutes} minutes, with {exercises} predictions to make
      </p>
      {children}
    </header>
  );
}
