import type { ReactElement } from 'react';

import { EvidenceFigure } from '#components/evidence/evidence-figure.tsx';
import type { Bucket } from '#domain/statistics/distribution.ts';
import type { Statistics } from '#domain/statistics/statistics.ts';

import { Bars } from './bars.tsx';
import { count } from './words.ts';

/** How the marks of an axis of days are written. */
const DAY_NAMES: Readonly<Record<number, string>> = {
  0: '0',
  1: '1d',
  3: '3d',
  7: '1w',
  14: '2w',
  30: '1mo',
  90: '3mo',
  180: '6mo',
  365: '1y',
};
const LONG_NAMES: Readonly<Record<number, string>> = {
  0: 'less than a day',
  1: '1 to 3 days',
  3: '3 to 7 days',
  7: '1 to 2 weeks',
  14: '2 weeks to a month',
  30: '1 to 3 months',
  90: '3 to 6 months',
  180: '6 months to a year',
  365: 'a year and more',
};
const MONTH = 30;

/** How long the cards last. */
export function Stabilities({ stabilities: buckets }: Pick<Statistics, 'stabilities'>): ReactElement {
  const cards = sum(buckets);
  const lasting = sum(buckets.filter(({ from }) => from >= MONTH));
  return (
    <EvidenceFigure
      title={cards === 0 ? 'No cards yet.' : `${lasting} of ${count(cards, 'card')} would last a month.`}
      note="Stability: after so many days, the chance that you still know it has fallen to 90 %. Every right answer stretches it."
      data={{
        head: ['stability', 'cards'],
        rows: buckets.map(({ from, cards: n }) => [LONG_NAMES[from] ?? String(from), String(n)]),
      }}
    >
      <Bars
        unit="cards, from this stability on"
        label={buckets.map(({ from, cards: n }) => `${LONG_NAMES[from]}: ${n}.`).join(' ')}
        bars={buckets.map(({ from, cards: n }) => ({
          key: String(from),
          value: n,
          name: DAY_NAMES[from] ?? '',
        }))}
      />
    </EvidenceFigure>
  );
}

/** How hard the cards are for this learner. */
export function Difficulties({ difficulties: buckets }: Pick<Statistics, 'difficulties'>): ReactElement {
  const cards = sum(buckets);
  const hard = sum(buckets.filter(({ from }) => from >= 7));
  const range = ({ from, to }: Bucket) => (to === null ? `${from} to 10` : `${from} to ${to}`);
  return (
    <EvidenceFigure
      title={cards === 0 ? 'No cards yet.' : `Hard for you: ${hard} of ${count(cards, 'card')}.`}
      note="Difficulty goes from 1 to 10 and rises when you forget; from 7 on it counts as hard here. The harder a card, the less each answer stretches its stability."
      data={{
        head: ['difficulty', 'cards'],
        rows: buckets.map((bucket) => [range(bucket), String(bucket.cards)]),
      }}
    >
      <Bars
        unit="cards, from this difficulty on"
        label={buckets.map((bucket) => `${range(bucket)}: ${bucket.cards}.`).join(' ')}
        bars={buckets.map(({ from, cards: n }) => ({ key: String(from), value: n, name: String(from) }))}
      />
    </EvidenceFigure>
  );
}

function sum(buckets: readonly Bucket[]): number {
  return buckets.reduce((total, { cards }) => total + cards, 0);
}
