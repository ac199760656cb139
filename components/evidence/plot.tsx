import type { ReactElement, ReactNode } from 'react';

import { Picture } from './picture.tsx';
import styles from './plot.module.css';

/** An axis that begins at zero. */
export interface Axis {
  /** What it measures, with its unit. */
  readonly name: string;
  /** The value at its end. */
  readonly largest: number;
  readonly ticks: readonly number[];
  readonly show: (value: number) => string;
}

/** One mark: a line through points, a point, or an upright line at an x. */
export type PlotMark =
  | {
      readonly type: 'line';
      readonly of: 'predicted' | 'measured';
      readonly points: readonly (readonly [number, number])[];
    }
  | { readonly type: 'point'; readonly of: 'predicted' | 'measured'; readonly x: number; readonly y: number }
  | {
      readonly type: 'rule';
      readonly of: 'predicted' | 'neutral';
      readonly x: number;
      readonly label?: string;
    };

/**
 * A chart whose lines are drawn and whose words are text, so that it can become as narrow as a phone without the words
 * becoming small. `label` says in a sentence what is to be seen.
 */
export function Plot({
  x,
  y,
  marks,
  label,
}: {
  readonly x: Axis;
  readonly y: Axis;
  readonly marks: readonly PlotMark[];
  readonly label: string;
}): ReactElement {
  const left = (value: number) => `${round((value / x.largest) * 100)}%`;
  const bottom = (value: number) => `${round((value / y.largest) * 100)}%`;
  return (
    <Picture className={styles.plot} label={label}>
      <p className={styles.yName}>{y.name}</p>
      <div className={styles.yTicks}>
        {y.ticks.map((tick) => (
          <span key={tick} style={{ bottom: bottom(tick) }}>
            {y.show(tick)}
          </span>
        ))}
      </div>
      <div className={styles.area}>
        {y.ticks.map((tick) => (
          <i key={tick} className={styles.grid} style={{ bottom: bottom(tick) }} />
        ))}
        <svg className={styles.lines} viewBox="0 0 100 100" preserveAspectRatio="none" aria-hidden="true">
          {marks.map((mark) =>
            mark.type === 'line' ? (
              <polyline
                key={`${mark.of} line`}
                data-of={mark.of}
                points={mark.points.map((point) => svgPoint(point, x, y)).join(' ')}
              />
            ) : null,
          )}
        </svg>
        {marks.map((mark) => placedMark(mark, x, left, bottom))}
      </div>
      <div className={styles.xTicks}>
        {x.ticks.map((tick) => (
          <span key={tick} style={{ left: left(tick) }}>
            {x.show(tick)}
          </span>
        ))}
      </div>
      <p className={styles.xName}>{x.name}</p>
    </Picture>
  );
}

function placedMark(
  mark: PlotMark,
  x: Axis,
  left: (value: number) => string,
  bottom: (value: number) => string,
): ReactNode {
  switch (mark.type) {
    case 'line':
      return null;
    case 'rule':
      return (
        <i
          key={`rule ${mark.of} ${mark.x}`}
          className={styles.rule}
          data-of={mark.of}
          data-side={mark.x > x.largest / 2 ? 'left' : 'right'}
          style={{ left: left(mark.x) }}
        >
          {mark.label !== undefined && <span>{mark.label}</span>}
        </i>
      );
    case 'point':
      return (
        <i
          key={`point ${mark.of} ${mark.x} ${mark.y}`}
          className={styles.point}
          data-of={mark.of}
          style={{ left: left(mark.x), bottom: bottom(mark.y) }}
        />
      );
  }
}

function svgPoint([px, py]: readonly [number, number], x: Axis, y: Axis): string {
  return `${round((px / x.largest) * 100)},${round(100 - (py / y.largest) * 100)}`;
}

function round(value: number): number {
  return Math.round(value * 100) / 100;
}
