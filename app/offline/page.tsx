import type { Metadata } from 'next';
import type { ReactElement } from 'react';

import { OfflinePage } from '#components/offline/offline-page.tsx';
import { currentActor } from '#server/auth/current-actor.ts';
import { getHomeProgress, listCourse } from '#server/queries/home.ts';

export const metadata: Metadata = {
  title: 'Offline',
  description: 'What opens without a network, and how to have everything on this device.',
};

/** What a lesson's page takes: the mean of all fifty-one, measured. */
const PAGE_BYTES = 140_000;

/** What is on this device. The service worker shows the same page, drawn for nobody, where another does not open. */
export default async function Offline(): Promise<ReactElement> {
  const actor = await currentActor();
  const lessons = listCourse()
    .flatMap((track) => track.lessons)
    .map(({ slug, title, exercises }) => ({ slug, title, exercises }));
  const progress = actor && (await getHomeProgress(actor));
  return (
    <OfflinePage
      person={actor?.id ?? null}
      lessons={lessons}
      answered={progress?.answered ?? null}
      pageBytes={PAGE_BYTES}
    />
  );
}
