import type { ReactElement } from 'react';

import type { LessonMeta } from '#domain/lesson/lesson.ts';

import styles from './lesson-head.module.css';

/** How a lesson begins: its place, its title, what the reader will be able to predict, and how long it takes. */
export function LessonHead({ meta, exercises }: { meta: LessonMeta; exercises: number }): ReactElement {
  return (
    <header className={styles.head}>
      <p className={styles.place}>
        Lesson {meta.position} · {meta.track}
      </p>
      <h1>{meta.title}</h1>
      <p className={styles.summary}>{meta.summary}</p>
      <p className={styles.facts}>
        About {meta.minutes} minutes, with {exercises} predictions to make
      </p>
    </header>
  );
}
