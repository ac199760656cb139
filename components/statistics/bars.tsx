import type { ReactElement } from 'react';

import { shortNumber, ticks } from '#components/evidence/axis.ts';
import { Picture } from '#components/evidence/picture.tsx';

import styles from './bars.module.css';

/** One upright bar. */
export interface Bar {
  readonly key: string;
  readonly value: number;
  /** The part of it that stands out: what is overdue, what is not over yet. */
  readonly marked?: number;
  /** Under the bar; bars without one leave the room to their neighbours. */
  readonly name?: string;
}

/** Upright bars from zero; `label` says in a sentence what is to be seen. */
export function Bars({
  bars,
  unit,
  label,
}: {
  readonly bars: readonly Bar[];
  readonly unit: string;
  readonly label: string;
}): ReactElement {
  // Nobody has two and a half cards.
  const lines = ticks(Math.max(4, ...bars.map(({ value }) => value))).filter(Number.isInteger);
  const largest = lines.at(-1) ?? 1;
  const height = (value: number) => `${(value / largest) * 100}%`;
  return (
    <Picture className={styles.chart} label={label}>
      <p className={styles.unit}>{unit}</p>
      <div className={styles.ticks}>
        {lines.map((line) => (
          <span key={line} style={{ bottom: height(line) }}>
            {shortNumber(line)}
          </span>
        ))}
      </div>
      <div className={styles.area}>
        {lines.map((line) => (
          <i key={line} className={styles.line} style={{ bottom: height(line) }} />
        ))}
        <div className={styles.bars}>
          {bars.map(({ key, value, marked = 0 }) => (
            <span key={key} className={styles.bar} style={{ height: height(value) }}>
              {marked > 0 && <i style={{ height: `${(marked / value) * 100}%` }} />}
            </span>
          ))}
        </div>
      </div>
      <div className={styles.names} style={{ gridTemplateColumns: `repeat(${bars.length}, 1fr)` }}>
        {bars.map(({ key, name }, place) =>
          name === undefined ? null : (
            <span key={key} style={{ gridColumn: place + 1 }}>
              {name}
            </span>
          ),
        )}
      </div>
    </Picture>
  );
}
