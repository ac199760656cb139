import Link from 'next/link';
import type { ReactElement } from 'react';

import type { TrackLesson } from '#domain/lesson/track.ts';
import { answeredCount } from '#domain/lesson/track.ts';

import { LessonCells } from './lesson-cells.tsx';
import styles from './lesson-row.module.css';

/** A lesson in the list of its track; all of the row leads to it. */
export function LessonRow({
  lesson,
  place,
  isNext,
  answered,
}: {
  lesson: TrackLesson;
  place: number;
  isNext: boolean;
  answered: ReadonlySet<string>;
}): ReactElement {
  const total = lesson.exercises.length;
  const count = answeredCount(lesson, answered);
  return (
    <li className={styles.lesson} data-next={isNext} data-done={count === total}>
      <span className={styles.place} aria-hidden="true">
        {place}
      </span>
      <div className={styles.about}>
        <h4>
          <Link href={`/lessons/${lesson.slug}`} prefetch={false}>
            {lesson.title}
          </Link>
          {isNext && <span className={styles.next}>{count > 0 ? 'go on here' : 'next'}</span>}
        </h4>
        <p className={styles.summary}>{lesson.summary}</p>
      </div>
      <div className={styles.progress}>
        <LessonCells answered={count} total={total} />
        <p>
          {count === 0 ? `${total} predictions` : `${count} of ${total} answered`} · {lesson.minutes} min
        </p>
      </div>
    </li>
  );
}
