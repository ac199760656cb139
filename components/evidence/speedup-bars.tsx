import type { ReactElement } from 'react';

import { shortSeconds } from './axis.ts';
import { EvidenceFigure } from './evidence-figure.tsx';
import { Legend } from './legend.tsx';
import { Picture } from './picture.tsx';
import styles from './speedup-bars.module.css';

/** Seconds by variant, then by number of workers. */
export type Timings = Readonly<Record<string, Readonly<Record<string, number>>>>;

/** What the bars are drawn from. */
export interface SpeedupBarsProps {
  /** The fastest of the repeats; `sequential` among the variants. */
  readonly seconds: Timings;
  /** The prediction, and the bar it is about; null where something else was asked. */
  readonly predicted: { readonly ratio: number; readonly variant: string; readonly workers: number } | null;
  readonly cores: number | null;
  /** Whether other programs left the machine alone. */
  readonly quiet: boolean | null;
}

const VARIANT_NAMES: Readonly<Record<string, string>> = {
  sequential: 'one after the other',
  threads: 'threads',
  processes: 'processes',
  'thread-pool': 'threads of a pool',
  'process-pool': 'processes of a pool',
  asyncio: 'asyncio',
};

/** How long the same tasks took, one after the other and spread over workers. Shorter bars are faster. */
export function SpeedupBars({ seconds, predicted, cores, quiet }: SpeedupBarsProps): ReactElement {
  const workerCounts = Object.keys(seconds['sequential'] ?? {}).toSorted((a, b) => Number(a) - Number(b));
  const groups = workerCounts.map((workers) => ({ workers, bars: barsOf(seconds, workers, predicted) }));
  const longest = Math.max(
    ...groups.flatMap(({ bars }) => bars.flatMap((bar) => [bar.seconds, bar.expected ?? 0])),
  );
  const bars = groups.flatMap((group) => group.bars);
  return (
    <EvidenceFigure
      title="How long the same work took"
      note={conditions(cores, quiet)}
      data={{
        head: ['tasks', 'how', 'time', 'times as fast'],
        rows: groups.flatMap(({ workers, bars }) =>
          bars.map((bar) => [
            workers,
            bar.name,
            shortSeconds(bar.seconds),
            bar.ratio === null ? '–' : ratio(bar.ratio),
          ]),
        ),
      }}
    >
      {predicted !== null && (
        <Legend
          entries={[
            ['measured', 'measured; shorter is faster'],
            ['predicted', `where ${ratio(predicted.ratio)} would end, as you said`],
          ]}
        />
      )}
      <Picture className={styles.groups} label={bars.map((bar) => bar.sentence).join(' ')}>
        {groups.map(({ workers, bars }) => (
          <div key={workers} className={styles.group}>
            <p className={styles.workers}>{workers === '1' ? '1 task' : `${workers} tasks`}</p>
            {bars.map((bar) => (
              <div key={bar.name} className={styles.row}>
                <span className={styles.name}>{bar.name}</span>
                <span className={styles.track}>
                  <span
                    className={styles.bar}
                    data-variant={bar.variant}
                    style={{ width: percent(bar.seconds / longest) }}
                  />
                  {bar.expected !== null && (
                    <span className={styles.expected} style={{ left: percent(bar.expected / longest) }} />
                  )}
                </span>
                <span className={styles.value}>
                  {shortSeconds(bar.seconds)}
                  {bar.ratio !== null && <b>{ratio(bar.ratio)}</b>}
                </span>
              </div>
            ))}
          </div>
        ))}
      </Picture>
    </EvidenceFigure>
  );
}

interface Bar {
  readonly variant: string;
  readonly name: string;
  readonly seconds: number;
  /** Times as fast as one after the other; null for that itself. */
  readonly ratio: number | null;
  /** The seconds that the prediction comes to, where it is about this bar. */
  readonly expected: number | null;
  readonly sentence: string;
}

function barsOf(seconds: Timings, workers: string, predicted: SpeedupBarsProps['predicted']): Bar[] {
  const sequential = seconds['sequential']?.[workers] ?? 0;
  return Object.entries(seconds).flatMap(([variant, byWorkers]): Bar[] => {
    const took = byWorkers[workers];
    if (took === undefined) return [];
    const name =
      variant === 'sequential' ? 'one after the other' : `${workers} ${VARIANT_NAMES[variant] ?? variant}`;
    const asked = predicted?.variant === variant && String(predicted.workers) === workers;
    const faster = variant === 'sequential' ? null : sequential / took;
    return [
      {
        variant,
        name,
        seconds: took,
        ratio: faster,
        expected: asked ? sequential / predicted.ratio : null,
        sentence: `${workers} tasks, ${name}: ${shortSeconds(took)}${faster === null ? '' : `, ${ratio(faster)}`}${asked ? `; you said ${ratio(predicted.ratio)}` : ''}.`,
      },
    ];
  });
}

function conditions(cores: number | null, quiet: boolean | null): string {
  const where = cores === null ? '' : ` on ${cores} ${cores === 1 ? 'core' : 'cores'}`;
  const state =
    quiet === false
      ? ' Other programs kept the machine busy meanwhile: these times prove nothing.'
      : quiet === true
        ? ' The machine was otherwise idle.'
        : '';
  return `The fastest of the repeats${where}.${state}`;
}

function ratio(value: number): string {
  return `${value.toLocaleString('en', { maximumSignificantDigits: 2 })}×`;
}

function percent(share: number): string {
  return `${Math.round(share * 1000) / 10}%`;
}
