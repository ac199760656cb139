'use client';

import Link from 'next/link';
import type { ReactElement } from 'react';
import { Suspense, lazy, useEffect, useMemo, useState } from 'react';

import { onProgress } from '#browser/offline/progress-news.ts';
import { Dashboard } from '#components/home/dashboard.tsx';
import { TeaserPreview } from '#components/home/teaser-preview.tsx';
import { TrackList } from '#components/home/track-list.tsx';
import { MoveProgress, useGuestAnswers } from '#components/site/move-progress.tsx';
import { buttonClass } from '#components/ui/button.tsx';
import type { DeviceOverview } from '#browser/offline/device-overview.ts';
import { coursePlaces } from '#domain/lesson/course-place.ts';
import type { Item } from '#domain/lesson/item.ts';
import type { LockedPrediction, Outcome } from '#domain/lesson/outcome.ts';
import type { TrackWithLessons } from '#domain/lesson/track.ts';

import styles from './page.module.css';

/** The home page of someone whose progress is on this device: drawn at once, filled when the device has been read. */
export function DeviceHome({ tracks }: { tracks: readonly TrackWithLessons[] }): ReactElement {
  const [found, setFound] = useState<DeviceOverview | null>(null);
  const lessons = useMemo(() => tracks.flatMap((track) => track.lessons), [tracks]);
  useEffect(() => {
    const course = coursePlaces(lessons);
    const read = (): void => {
      void import('#browser/offline/device-overview.ts')
        .then(({ readOverview }) => readOverview(Date.now(), course))
        .then(setFound);
    };
    read();
    return onProgress(read);
  }, [lessons]);
  const answered = new Set(found?.answered);
  return (
    <>
      <Dashboard lessons={lessons} answered={answered} overview={found?.overview ?? null} />
      <p className={styles.note}>
        Your progress is on this device only.{' '}
        <Link href="/signup" prefetch={false}>
          Make an account
        </Link>{' '}
        to have it anywhere; it moves along.
      </p>
      <TrackList tracks={tracks} answered={answered} />
    </>
  );
}

// Predicting brings Python along, so it is fetched when someone wants to.
const LessonCard = lazy(async () => {
  const { LessonCard: default_ } = await import('#components/lesson/lesson-card.tsx');
  return { default: default_ };
});

/** What keeps an answer on the device. */
const loadKeeping = () => import('#browser/offline/learner-progress.ts');

/** A real question on the home page, answered in place. An answer counts like one in its lesson. `person` is whose page it is; null for a guest. */
export function Teaser({ item, person }: { item: Item; person: string | null }): ReactElement {
  const isGuest = person === null;
  const [begun, setBegun] = useState(false);
  const [kept, setKept] = useState(false);
  // Ready before there is anything to keep: an answer must not wait for code while its page may be left.
  useEffect(() => {
    if (begun && isGuest) void loadKeeping();
  }, [begun, isGuest]);
  const preview = <TeaserPreview item={item} onBegin={() => setBegun(true)} />;
  if (!begun) return preview;
  const keep = async (outcome: Outcome, locked: LockedPrediction): Promise<void> => {
    if (isGuest) {
      const { recordOutcome } = await loadKeeping();
      await recordOutcome(item, locked, outcome, Date.now());
    }
    setKept(true);
  };
  return (
    <Suspense fallback={preview}>
      <h2 className="visually-hidden">What would you say?</h2>
      <LessonCard item={item} person={person} onOutcome={keep}>
        {kept && (
          <p>
            <Link href={`/lessons/${item.lesson}`} prefetch={false} className={buttonClass('secondary')}>
              Find out why in its lesson
            </Link>
          </p>
        )}
      </LessonCard>
    </Suspense>
  );
}

/** For someone signed in while this device still holds a guest's progress. */
export function MoveDeviceProgress({ person }: { person: string }): ReactElement | null {
  const answers = useGuestAnswers();
  if (answers === 0) return null;
  return (
    <p className={styles.note}>
      {/* The line is there before it is known how many there are. */}
      {answers === null ? (
        'This device holds answers that are in no account yet.'
      ) : (
        <MoveProgress person={person} answers={answers} onMoved={() => window.location.reload()} />
      )}
    </p>
  );
}
