import type { Metadata } from 'next';
import type { ReactElement } from 'react';

import { currentActor } from '#server/auth/current-actor.ts';
import { getReviewQueue } from '#server/queries/review-queue.ts';

import { ReviewPage } from './components.tsx';
import styles from './page.module.css';

export const metadata: Metadata = {
  title: 'Review',
  description: 'The ideas you are about to forget, one at a time, each as another instance.',
};

/** What is due: brought along for an account, looked up on the device for a guest. */
export default async function Review(): Promise<ReactElement> {
  const actor = await currentActor();
  return (
    <div className={styles.page}>
      <ReviewPage queue={actor && (await getReviewQueue(actor))} />
    </div>
  );
}
