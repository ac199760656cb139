import Link from 'next/link';
import type { ReactElement } from 'react';

import type { TrackLesson } from '#domain/lesson/track.ts';
import { answeredCount } from '#domain/lesson/track.ts';

import { LessonCells } from './lesson-cells.tsx';
import styles from './track-list.module.css';

/** What the parts of the track are about. */
const TRACKS: Readonly<Record<string, string>> = {
  internals: 'What the interpreter does',
  primitives: 'What the built‑in types cost',
  concurrency: 'What threads and processes buy',
};

/** The lessons in the order of the track, part by part, with how far each has been answered. */
export function TrackList({
  lessons,
  answered,
}: {
  lessons: readonly TrackLesson[];
  answered: ReadonlySet<string>;
}): ReactElement {
  const parts = [...new Set(lessons.map(({ track }) => track))];
  const places = new Map(lessons.map(({ slug }, index) => [slug, index + 1]));
  return (
    <section id="lessons" className={styles.track} aria-labelledby="lessons-heading">
      <h2 id="lessons-heading">The lessons</h2>
      {parts.map((part) => (
        <section key={part} className={styles.part}>
          <h3>{TRACKS[part] ?? part}</h3>
          <ol
            className={styles.list}
            start={places.get(lessons.find(({ track }) => track === part)?.slug ?? '')}
          >
            {lessons
              .filter(({ track }) => track === part)
              .map((lesson) => (
                <li key={lesson.slug} className={styles.lesson}>
                  <span className={styles.place} aria-hidden="true">
                    {places.get(lesson.slug)}
                  </span>
                  <div className={styles.about}>
                    <h4>
                      <Link href={`/lessons/${lesson.slug}`} prefetch={false}>
                        {lesson.title}
                      </Link>
                    </h4>
                    <p className={styles.summary}>{lesson.summary}</p>
                  </div>
                  <Progress lesson={lesson} answered={answeredCount(lesson, answered)} />
                </li>
              ))}
          </ol>
        </section>
      ))}
    </section>
  );
}

function Progress({ lesson, answered }: { lesson: TrackLesson; answered: number }): ReactElement {
  const total = lesson.exercises.length;
  return (
    <div className={styles.progress}>
      <LessonCells answered={answered} total={total} />
      <p>
        {answered === 0 ? `${total} predictions` : `${answered} of ${total} answered`} · {lesson.minutes} min
      </p>
    </div>
  );
}
