import type { Metadata } from 'next';
import type { ReactElement } from 'react';

import { currentActor } from '#server/auth/current-actor.ts';
import { listPlaces } from '#server/content/lessons.ts';

import { ReviewPage } from './components.tsx';
import styles from './page.module.css';

export const metadata: Metadata = {
  title: 'Review',
  description: 'The ideas you are about to forget, one at a time, each as another instance.',
};

/** The cards are on the device, whoever it is: the page only says whose they are, and works when it is old. */
export default async function Review(): Promise<ReactElement> {
  const actor = await currentActor();
  return (
    <div className={styles.page}>
      <ReviewPage person={actor && { id: actor.id, name: actor.name }} course={listPlaces()} />
    </div>
  );
}
