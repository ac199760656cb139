'use client';

import Link from 'next/link';
import type { ReactElement } from 'react';
import { Fragment } from 'react';

import { useLessonProgress } from './components.tsx';
import styles from './prerequisites.module.css';

/** A track to take before this one. */
export interface Prerequisite {
  readonly slug: string;
  readonly title: string;
  /** The slugs of its lessons. */
  readonly lessons: readonly string[];
}

/** Which tracks a lesson builds on, and how many lessons of them the reader has not begun. Advice: nothing is locked. */
export function Prerequisites({ tracks }: { tracks: readonly Prerequisite[] }): ReactElement | null {
  const { begun } = useLessonProgress();
  if (tracks.length === 0) return null;
  return (
    <p className={styles.line}>
      Builds on{' '}
      {tracks.map((track, index) => (
        <Fragment key={track.slug}>
          {index > 0 && (index === tracks.length - 1 ? ' and ' : ', ')}
          <Link href={`/#${track.slug}`} prefetch={false}>
            {track.title}
          </Link>
          {ahead(track, begun)}
        </Fragment>
      ))}
      .
    </p>
  );
}

/** How much of a track is not begun; nothing while that is unknown. */
function ahead({ lessons }: Prerequisite, begun: ReadonlySet<string> | null): string {
  const count = begun === null ? 0 : lessons.filter((slug) => !begun.has(slug)).length;
  if (count === 0) return '';
  return ` (${count === 1 ? '1 lesson' : `${count} lessons`} still ahead of you)`;
}
