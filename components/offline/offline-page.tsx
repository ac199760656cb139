'use client';

import type { ReactElement } from 'react';
import { useEffect, useMemo, useState, useSyncExternalStore } from 'react';

import { missingPage } from '#browser/service-worker/missing-page.ts';
import { SaveLine } from '#components/review/save-line.tsx';
import { Button, buttonClass } from '#components/ui/button.tsx';
import { coursePlaces } from '#domain/lesson/course-place.ts';

import { MakeAvailable } from './make-available.tsx';
import styles from './offline-page.module.css';
import { useDeviceCopy } from './use-device-copy.ts';

/** A lesson, as far as this page needs it. */
export interface OfflineLesson {
  readonly slug: string;
  readonly title: string;
  /** The ids of its exercises. */
  readonly exercises: readonly string[];
}

/** The pages that are made available besides the lessons. */
const ALWAYS = ['/', '/review', '/offline', '/playground'];

const noticeHash = (listener: () => void): (() => void) => {
  addEventListener('hashchange', listener);
  return () => removeEventListener('hashchange', listener);
};

/** What opens without a network and how to have more of it; and what is shown in place of a page that does not open. */
export function OfflinePage({
  person,
  lessons,
  answered,
  pageBytes,
}: {
  /** Whose page it is; null for a guest. */
  person: string | null;
  lessons: readonly OfflineLesson[];
  /** The exercises that the account has answered; null for a guest, whose device knows. */
  answered: readonly string[] | null;
  /** About what a lesson's page takes, in bytes. */
  pageBytes: number;
}): ReactElement {
  const missing = useSyncExternalStore(
    noticeHash,
    () => missingPage(location),
    () => null,
  );
  const isInstead = missing !== null;
  const done = useAnswered(answered);
  const pages = useMemo(() => {
    if (!done || isInstead) return null;
    const begun = lessons.filter(({ exercises }) => exercises.some((id) => done.has(id)));
    return [...ALWAYS, ...begun.map(({ slug }) => `/lessons/${slug}`)];
  }, [done, lessons, isInstead]);
  const course = useMemo(() => coursePlaces(lessons), [lessons]);
  const state = useDeviceCopy({ person, pages, pageBytes, course });
  const kept = new Set(state.copy?.pages);
  const readable = lessons.filter(({ slug }) => kept.has(`/lessons/${slug}`));
  return (
    <div className={styles.page}>
      {isInstead ? <Missing page={missing} /> : <h1>Without a network</h1>}
      {!isInstead && <MakeAvailable state={state} lessons={readable.length} />}
      {!isInstead && person !== null && state.isPossible && <SaveLine person={person} />}
      {(isInstead || readable.length > 0) && (
        <section aria-labelledby="here">
          <h2 id="here">What opens here</h2>
          {kept.has('/review') && (
            <p>
              {/* Opened in the ordinary way, which needs nothing of the server. */}
              {/* oxlint-disable-next-line nextjs/no-html-link-for-pages */}
              <a href="/review" className={buttonClass(isInstead ? 'primary' : 'secondary')}>
                Review
              </a>
            </p>
          )}
          <ul className={styles.lessons}>
            {readable.map(({ slug, title }) => (
              <li key={slug}>
                <a href={`/lessons/${slug}`}>{title}</a>
              </li>
            ))}
          </ul>
          {isInstead && state.copy && readable.length === 0 && (
            <p>No lesson yet. Every lesson that you open while you are connected stays here.</p>
          )}
        </section>
      )}
    </div>
  );
}

function Missing({ page }: { page: string }): ReactElement {
  return (
    <>
      <h1>This page is not on this device</h1>
      <p>Heapwise cannot be reached at the moment. What is listed below opens all the same.</p>
      <p>
        <Button variant="secondary" onClick={() => location.replace(page)}>
          Try again
        </Button>
      </p>
    </>
  );
}

/** The exercises that were answered; null until the device has been asked. */
function useAnswered(ofAccount: readonly string[] | null): ReadonlySet<string> | null {
  const [onDevice, setOnDevice] = useState<readonly string[] | null>(null);
  useEffect(() => {
    if (ofAccount) return;
    void import('#browser/offline/device-overview.ts')
      .then(({ readAnswered }) => readAnswered())
      .then(setOnDevice);
  }, [ofAccount]);
  const known = ofAccount ?? onDevice;
  return useMemo(() => known && new Set(known), [known]);
}
