import Link from 'next/link';
import type { ReactElement } from 'react';

import { AppBadge } from '#components/offline/app-badge.tsx';
import { buttonClass } from '#components/ui/button.tsx';
import type { TrackLesson } from '#domain/lesson/track.ts';
import { answeredCount, nextExercise, nextLesson } from '#domain/lesson/track.ts';
import type { Overview } from '#domain/scheduling/overview.ts';

import styles from './dashboard.module.css';
import { dueNote } from './due-note.ts';
import { LessonCells } from './lesson-cells.tsx';

/**
 * For someone who has begun: what is due, what is next, and how it is going. Until `overview` is known (null), the same
 * boxes stand there without their numbers, so that nothing moves when they come.
 */
export function Dashboard({
  lessons,
  answered,
  overview,
}: {
  lessons: readonly TrackLesson[];
  answered: ReadonlySet<string>;
  overview: Overview | null;
}): ReactElement {
  const next = overview && nextLesson(lessons, answered);
  return (
    <div className={styles.board} aria-busy={overview === null}>
      <h1 className={styles.title}>Where you are</h1>
      <Due overview={overview} />
      <Next lesson={next} answered={answered} overview={overview} />
      <Going overview={overview} />
      <AppBadge due={overview && overview.due} />
    </div>
  );
}

function Due({ overview }: { overview: Overview | null }): ReactElement {
  const due = overview?.due ?? 0;
  return (
    <section className={styles.due} data-due={due > 0} aria-labelledby="due">
      <h2 id="due">Due now</h2>
      <p className={styles.count}>{overview ? due : ' '}</p>
      <p className={styles.note}>{overview && dueNote(overview)}</p>
      <Link
        href="/review"
        prefetch={false}
        className={`${buttonClass(due > 0 ? 'primary' : 'secondary')} ${styles.go}`}
      >
        {due > 0 ? `Review ${due === 1 ? 'it' : 'them'}` : 'Open review'}
      </Link>
    </section>
  );
}

function Next({
  lesson,
  answered,
  overview,
}: {
  lesson: TrackLesson | null;
  answered: ReadonlySet<string>;
  overview: Overview | null;
}): ReactElement {
  if (overview && lesson === null) {
    return (
      <section className={styles.next} aria-labelledby="next">
        <h2 id="next">Next</h2>
        <p className={styles.lesson}>Every lesson is answered.</p>
        <p className={styles.note}>From here on, the cards keep it fresh.</p>
      </section>
    );
  }
  const count = lesson ? answeredCount(lesson, answered) : 0;
  const exercise = lesson && count > 0 ? nextExercise(lesson, answered) : null;
  const href = lesson ? `/lessons/${lesson.slug}${exercise === null ? '' : `#${exercise}`}` : '/#lessons';
  return (
    <section className={styles.next} aria-labelledby="next">
      <h2 id="next">Next</h2>
      <p className={styles.lesson}>{lesson?.title ?? ' '}</p>
      <LessonCells answered={count} total={lesson?.exercises.length ?? 1} />
      <p className={styles.note}>
        {lesson &&
          (count > 0 ? `${count} of ${lesson.exercises.length} answered` : `${lesson.minutes} minutes`)}
      </p>
      <Link
        href={href}
        prefetch={false}
        className={`${buttonClass(overview?.due === 0 ? 'primary' : 'secondary')} ${styles.go}`}
      >
        {count > 0 ? 'Go on where you were' : 'Start it'}
      </Link>
    </section>
  );
}

function Going({ overview }: { overview: Overview | null }): ReactElement {
  return (
    <section className={styles.going} aria-labelledby="going">
      <h2 id="going">How it is going</h2>
      <dl>
        <div>
          <dd>
            {overview && (
              <>
                {overview.known} <span>of {overview.cards}</span>
              </>
            )}
          </dd>
          <dt>{overview?.cards === 1 ? 'card' : 'cards'} you would get right now, by the forgetting curve</dt>
        </div>
        <div>
          <dd>
            {overview && (
              <>
                {overview.right} <span>of {overview.answers}</span>
              </>
            )}
          </dd>
          <dt>right at the first try in the last seven days</dt>
        </div>
      </dl>
    </section>
  );
}
