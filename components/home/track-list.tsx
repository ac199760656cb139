import type { ReactElement } from 'react';

import type { TrackWithLessons } from '#domain/lesson/track.ts';
import { nextLesson } from '#domain/lesson/track.ts';

import styles from './track-list.module.css';
import { TrackSection } from './track-section.tsx';

/** All tracks in the order to take them. The one with the learner's next lesson is open, the others say what is in them. */
export function TrackList({
  tracks,
  answered,
}: {
  tracks: readonly TrackWithLessons[];
  answered: ReadonlySet<string>;
}): ReactElement {
  const lessons = tracks.flatMap((track) => track.lessons);
  const next = nextLesson(lessons, answered);
  const hours = Math.ceil(lessons.reduce((sum, lesson) => sum + lesson.minutes, 0) / 60);
  return (
    <section id="lessons" className={styles.course} aria-labelledby="lessons-heading">
      <div className={styles.top}>
        <h2 id="lessons-heading">The lessons</h2>
        <p>
          {lessons.length} in {tracks.length} tracks, about {hours === 1 ? 'an hour' : `${hours} hours`} in
          all
        </p>
      </div>
      {tracks.map((track) => (
        <TrackSection
          key={track.slug}
          track={track}
          after={track.requires.flatMap((slug) => tracks.find((other) => other.slug === slug)?.title ?? [])}
          next={next?.track === track.slug ? next : null}
          answered={answered}
        />
      ))}
    </section>
  );
}
