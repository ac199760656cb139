import { cookies } from 'next/headers';
import type { ReactElement } from 'react';

import { Dashboard } from '#components/home/dashboard.tsx';
import { Hero } from '#components/home/hero.tsx';
import { TrackList } from '#components/home/track-list.tsx';
import { KeptLogs } from '#components/site/kept-logs.tsx';
import { DEVICE_PROGRESS_COOKIE } from '#domain/scheduling/device-mark.ts';
import { currentActor } from '#server/auth/current-actor.ts';
import { findTeaser, getHomeProgress, listCourse } from '#server/queries/home.ts';

import { DeviceHome, MoveDeviceProgress, Teaser } from './components.tsx';
import styles from './page.module.css';

/** Home: what Heapwise is for a newcomer; what is due, what is next and how it is going for everyone else. */
export default async function Home(): Promise<ReactElement> {
  const actor = await currentActor();
  const onDevice = (await cookies()).has(DEVICE_PROGRESS_COOKIE);
  const tracks = listCourse();
  const lessons = tracks.flatMap((track) => track.lessons);
  if (!actor && onDevice) {
    return (
      <div className={styles.page}>
        <KeptLogs />
        <DeviceHome tracks={tracks} />
      </div>
    );
  }

  const progress = actor && (await getHomeProgress(actor));
  const answered = new Set(progress?.answered);
  const teaser = findTeaser();
  return (
    <div className={styles.page}>
      {!actor && <KeptLogs />}
      {progress && answered.size > 0 ? (
        <Dashboard lessons={lessons} answered={answered} overview={progress.overview} />
      ) : (
        <Hero firstLesson={lessons[0]?.slug ?? ''}>
          {teaser && <Teaser item={teaser} person={actor?.id ?? null} />}
        </Hero>
      )}
      {actor && onDevice && <MoveDeviceProgress person={actor.id} />}
      <TrackList tracks={tracks} answered={answered} />
    </div>
  );
}
