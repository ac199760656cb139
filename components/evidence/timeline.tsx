import type { ReactElement } from 'react';

import type { TimelineRequest } from '#domain/python/check-request.ts';

import { shortSeconds } from './axis.ts';
import { EvidenceFigure } from './evidence-figure.tsx';
import { Picture } from './picture.tsx';
import styles from './timeline.module.css';

/** When one worker ran: its number from 0, and the milliseconds from the start at which it began and stopped. */
export type WorkerSpan = readonly [worker: number, start: number, end: number];

/** What the rows are drawn from. */
export interface TimelineProps {
  /** In order of their start. */
  readonly spans: readonly WorkerSpan[];
  readonly workers: number;
  readonly way: TimelineRequest['way'];
  /** Hand-overs seen. */
  readonly switches: number;
  /** The share of the time in which two or more ran. */
  readonly overlap: number;
  /** The most workers that ran at the same time. */
  readonly atOnce: number;
}

const WORKER_NAMES = { threads: 'thread', processes: 'process', asyncio: 'coroutine' } as const;

/** Which worker ran when: a row for each, on one scale of time, so that what ran at once stands one above the other. */
export function Timeline({ spans, workers, way, switches, overlap, atOnce }: TimelineProps): ReactElement {
  const last = Math.max(...spans.map(([, , end]) => end));
  const nameOf = (worker: number): string => `${WORKER_NAMES[way]} ${worker + 1}`;
  const rows = Array.from({ length: workers }, (_, worker) => {
    const own = spans.filter((span) => span[0] === worker);
    return { name: nameOf(worker), own, total: own.reduce((sum, [, start, end]) => sum + end - start, 0) };
  });
  const shared = overlap.toLocaleString('en', { style: 'percent', maximumFractionDigits: 0 });
  return (
    <EvidenceFigure
      title={atOnce === 1 ? 'One at a time' : `${atOnce} at the same time`}
      note={`A bar is a stretch in which the worker ran, or waited for something that it had asked for itself. Two or more did for ${shared} of the time. The next stretch was another worker’s ${switches === 1 ? 'once' : `${switches} times`}.`}
      data={{
        head: ['worker', 'from', 'to'],
        rows: spans.map(([worker, start, end]) => [nameOf(worker), milliseconds(start), milliseconds(end)]),
      }}
    >
      <Picture
        className={styles.rows}
        label={`${rows.map(({ name, own, total }) => `${name}: ${own.length === 0 ? 'never' : `${stretches(own.length)}, ${shortSeconds(total / 1000)} together`}.`).join(' ')} At most ${atOnce} at the same time.`}
      >
        {rows.map(({ name, own, total }) => (
          <div key={name} className={styles.row}>
            <span>{name}</span>
            <span className={styles.track}>
              {own.map(([, start, end]) => (
                <span
                  key={start}
                  className={styles.span}
                  style={{ left: percent(start / last), width: percent((end - start) / last) }}
                />
              ))}
            </span>
            <span className={styles.total}>{shortSeconds(total / 1000)}</span>
          </div>
        ))}
        <div className={styles.row}>
          <span className={styles.scale}>
            <span>0</span>
            <span>{shortSeconds(last / 1000)}</span>
          </span>
        </div>
      </Picture>
    </EvidenceFigure>
  );
}

function stretches(count: number): string {
  return count === 1 ? '1 stretch' : `${count} stretches`;
}

function milliseconds(value: number): string {
  return `${value.toLocaleString('en', { minimumFractionDigits: 3 })} ms`;
}

function percent(share: number): string {
  return `${Math.round(share * 10_000) / 100}%`;
}
