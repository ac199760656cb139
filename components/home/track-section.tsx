import type { ReactElement } from 'react';

import type { TrackLesson, TrackWithLessons } from '#domain/lesson/track.ts';
import { isAnswered } from '#domain/lesson/track.ts';

import { LessonCells } from './lesson-cells.tsx';
import { LessonRow } from './lesson-row.tsx';
import styles from './track-section.module.css';

/** A track: what it is about, after which it is taken, how much of it is done; opened, its lessons. */
export function TrackSection({
  track,
  after,
  next,
  answered,
}: {
  track: TrackWithLessons;
  /** Titles of the tracks to take first. */
  after: readonly string[];
  /** The learner's next lesson when it is one of these, else null. */
  next: TrackLesson | null;
  answered: ReadonlySet<string>;
}): ReactElement {
  const { slug, title, summary, lessons } = track;
  const done = lessons.filter((lesson) => isAnswered(lesson, answered)).length;
  const minutes = lessons.reduce((sum, lesson) => sum + lesson.minutes, 0);
  const count = lessons.length === 1 ? '1 lesson' : `${lessons.length} lessons`;
  return (
    <details id={slug} className={styles.track} open={next !== null}>
      <summary className={styles.head}>
        <span className={styles.about}>
          <h3>{title}</h3>
          <span className={styles.summary}>{summary}</span>
        </span>
        <span className={styles.after}>{after.length > 0 && `after ${listed(after)}`}</span>
        <span className={styles.progress}>
          <LessonCells answered={done} total={lessons.length} />
          <span>
            {done === 0 ? count : `${done} of ${count}`} · {minutes} min
          </span>
        </span>
        <span className={styles.sign} aria-hidden="true" />
      </summary>
      <ol className={styles.lessons}>
        {lessons.map((lesson, index) => (
          <LessonRow
            key={lesson.slug}
            lesson={lesson}
            place={index + 1}
            isNext={lesson === next}
            answered={answered}
          />
        ))}
      </ol>
    </details>
  );
}

function listed(titles: readonly string[]): string {
  return new Intl.ListFormat('en-GB', { type: 'conjunction' }).format(titles);
}
