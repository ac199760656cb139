import type { Metadata } from 'next';
import type { ReactElement } from 'react';

import { StatisticsView } from '#components/statistics/statistics-view.tsx';
import { currentActor } from '#server/auth/current-actor.ts';
import { getStatistics, placesOfIdeas } from '#server/queries/statistics.ts';

import { DeviceStatistics } from './components.tsx';
import styles from './page.module.css';

export const metadata: Metadata = {
  title: 'Statistics',
  description: 'What you keep, what comes back, how sure you are, and how you spent your time.',
};

/** What the review log says: that of the account, or of this device for a guest. */
export default async function StatisticsPage(): Promise<ReactElement> {
  const actor = await currentActor();
  const statistics = actor && (await getStatistics(actor));
  return (
    <div className={styles.page}>
      <h1>Statistics</h1>
      {statistics ? (
        <StatisticsView
          statistics={statistics}
          ideas={placesOfIdeas(statistics.weakest.map(({ key }) => key))}
        />
      ) : (
        <DeviceStatistics ideas={placesOfIdeas()} />
      )}
    </div>
  );
}
