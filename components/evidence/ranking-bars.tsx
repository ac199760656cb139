import type { ReactElement } from 'react';

import { placesOf } from '#domain/grading/order.ts';

import { EvidenceFigure } from './evidence-figure.tsx';
import { Legend } from './legend.tsx';
import { Picture } from './picture.tsx';
import styles from './ranking-bars.module.css';

/** What the bars are drawn from. */
export interface RankingBarsProps {
  readonly things: readonly string[];
  /** What was measured of each thing, in the same order. */
  readonly values: readonly number[];
  /** What the values count; empty where they only order. */
  readonly unit: string;
  readonly direction: string;
  readonly descending: boolean;
  /** The place of each thing that the learner gave it; null where something else was asked. */
  readonly predicted: readonly number[] | null;
}

/** The things in the order that was measured, each with its value as a bar and the place it was given. */
export function RankingBars({
  things,
  values,
  unit,
  direction,
  descending,
  predicted,
}: RankingBarsProps): ReactElement {
  const places = placesOf(values, descending);
  const longest = Math.max(...values.map(Math.abs), 1);
  const rows = things
    .map((thing, index) => ({
      thing,
      value: values[index] ?? 0,
      place: places[index] ?? 0,
      expected: predicted?.[index] ?? null,
    }))
    .toSorted((a, b) => a.place - b.place || (a.expected ?? 0) - (b.expected ?? 0));
  const ties = new Set(places).size < places.length;
  return (
    <EvidenceFigure
      title={`Measured, ${direction}`}
      note={ties ? 'What is equal may stand in either order.' : undefined}
      data={{
        head: ['place', 'what', unit === '' ? 'value' : unit, 'your place'],
        rows: rows.map(({ thing, value, place, expected }) => [
          String(place),
          thing,
          shown(value),
          expected === null ? '–' : String(expected),
        ]),
      }}
    >
      {predicted !== null && (
        <Legend
          entries={[
            ['measured', unit === '' ? 'measured' : `measured ${unit}`],
            ['predicted', 'the place you gave it'],
          ]}
        />
      )}
      <Picture
        className={styles.rows}
        label={rows.map((row) => sentenceOf(row.thing, row.value, unit, row.place, row.expected)).join(' ')}
      >
        {rows.map(({ thing, value, place, expected }) => (
          <div key={thing} className={styles.row}>
            <span className={styles.place}>{place}</span>
            <span className={styles.name}>{thing}</span>
            <span className={styles.track}>
              <span className={styles.bar} style={{ width: `${(100 * Math.abs(value)) / longest}%` }} />
            </span>
            <span className={styles.value}>{shown(value)}</span>
            {expected !== null && <span className={styles.expected}>{expected}</span>}
          </div>
        ))}
      </Picture>
    </EvidenceFigure>
  );
}

function sentenceOf(
  thing: string,
  value: number,
  unit: string,
  place: number,
  expected: number | null,
): string {
  const said = expected === null ? '' : `; you said ${expected}`;
  return `${place}: ${thing}, ${`${shown(value)} ${unit}`.trim()}${said}.`;
}

function shown(value: number): string {
  return value.toLocaleString('en', { maximumSignificantDigits: 6 });
}
