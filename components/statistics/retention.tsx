import type { ReactElement } from 'react';

import { EvidenceFigure } from '#components/evidence/evidence-figure.tsx';
import { Legend } from '#components/evidence/legend.tsx';
import { Picture } from '#components/evidence/picture.tsx';
import type { Period, Statistics } from '#domain/statistics/statistics.ts';
import type { Remembered } from '#domain/statistics/true-retention.ts';

import { ENOUGH, ShareRow, shareCells, shareSentence } from './share-row.tsx';
import type { ShareRowProps } from './share-row.tsx';
import styles from './share-groups.module.css';
import { percent } from './words.ts';

const PERIODS: readonly (readonly [Period, string])[] = [
  ['month', 'Last 30 days'],
  ['year', 'Last 365 days'],
  ['all', 'All time'],
];

/** How much was remembered when a card came back, beside what FSRS expected. */
export function Retention({ retention }: Pick<Statistics, 'retention'>): ReactElement {
  // Of a log younger than a year, both would say the same.
  const isYoung = retention.year.all.reviews === retention.all.all.reviews;
  const groups = PERIODS.filter(([period]) => !(isYoung && period === 'year')).map(([period, title]) => {
    const { young, mature, all } = retention[period];
    return { title, rows: [rowOf('All', all), rowOf('Young', young), rowOf('Mature', mature)] };
  });
  return (
    <EvidenceFigure
      title={finding(retention)}
      note="Counted is the first answer of a day to a card that came back for review. Young cards return within three weeks, mature ones after longer. The bar behind a dot is where the true value probably lies."
      data={{
        head: ['when', 'cards', 'remembered', 'share', 'probably', 'expected'],
        rows: groups.flatMap(({ title, rows }) => rows.map((row) => [title, ...shareCells(row)])),
      }}
    >
      <Legend
        entries={[
          ['measured', 'remembered'],
          ['predicted', 'expected by FSRS'],
        ]}
      />
      <Picture
        className={styles.groups}
        label={groups
          .map(({ title, rows }) => `${title}: ${rows.map((row) => shareSentence(row)).join(' ')}`)
          .join(' ')}
      >
        {groups.map(({ title, rows }) => (
          <div key={title} className={styles.group}>
            <p>{title}</p>
            {rows.map((row) => (
              <ShareRow key={row.name} {...row} />
            ))}
          </div>
        ))}
      </Picture>
    </EvidenceFigure>
  );
}

function rowOf(name: string, { reviews, remembered, share, interval, expected }: Remembered): ShareRowProps {
  return { name, n: reviews, hits: remembered, share, interval, expected };
}

function finding({ month, all }: Statistics['retention']): string {
  const [when, seen] = month.all.reviews >= ENOUGH ? ['In the last 30 days', month.all] : ['So far', all.all];
  if (seen.share === null) return 'No card has come back yet. The first ones do within a few days.';
  if (seen.reviews < ENOUGH) {
    return `${seen.reviews} ${seen.reviews === 1 ? 'card has' : 'cards have'} come back so far: too few to tell. From ${ENOUGH} on, this says how much you keep.`;
  }
  return `${when} you remembered ${percent(seen.share)}; FSRS expected ${percent(seen.expected ?? 0)}.`;
}
