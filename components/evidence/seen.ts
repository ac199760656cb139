import { observed, type Json, type Report } from '#domain/python/report.ts';

import type { ObjectLayout } from './byte-fields.ts';
import type { ProgressTrack } from './progress-tracks.tsx';
import type { Timings } from './speedup-bars.tsx';
import type { TimelineProps, WorkerSpan } from './timeline.tsx';

type Seen = Pick<Report, 'stdout' | 'observations'>;

/** What a `sizes` check saw of an object; null where the run did not get so far. */
export function layoutOf(report: Seen): ObjectLayout | null {
  const number = (name: string) => {
    const value = observed(report, name);
    return typeof value === 'number' ? value : null;
  };
  const [size, gcHeader, basicsize, itemsize, word] = [
    'size',
    'gc_header',
    'basicsize',
    'itemsize',
    'word',
  ].map(number);
  const type = observed(report, 'type');
  if (size == null || gcHeader == null || basicsize == null || itemsize == null || word == null) return null;
  return { size, gcHeader, basicsize, itemsize, word, length: number('length'), type: String(type) };
}

/** What a `speedups` check timed, and under what conditions; null where the run did not get so far. */
export function timingsOf(
  report: Seen,
): { seconds: Timings; cores: number | null; quiet: boolean | null } | null {
  const seconds = observed(report, 'seconds');
  if (!isRecord(seconds)) return null;
  const cores = observed(report, 'cores');
  const quiet = observed(report, 'quiet');
  return {
    seconds: seconds as unknown as Timings,
    cores: typeof cores === 'number' ? cores : null,
    quiet: typeof quiet === 'boolean' ? quiet : null,
  };
}

/** What an `output` check's probe `progress` counted (`{worker: steps}`); null where there is none. */
export function progressOf(report: Seen): readonly ProgressTrack[] | null {
  const progress = observed(report, 'progress');
  if (!isRecord(progress)) return null;
  const tracks = Object.entries(progress).map(([name, count]) => ({ name, count: Number(count) }));
  return tracks.every(({ count }) => Number.isFinite(count)) ? tracks : null;
}

/** What a `timeline` check saw; null where the run did not get so far, or no worker was seen running. */
export function timelineOf(
  report: Seen,
): Pick<TimelineProps, 'spans' | 'switches' | 'overlap' | 'atOnce'> | null {
  const spans = observed(report, 'spans');
  const [switches, overlap, atOnce] = ['switches', 'overlap', 'atOnce'].map((name) => observed(report, name));
  if (typeof switches !== 'number' || typeof overlap !== 'number' || typeof atOnce !== 'number') return null;
  if (!Array.isArray(spans) || spans.length === 0) return null;
  return { spans: spans as unknown as readonly WorkerSpan[], switches, overlap, atOnce };
}

function isRecord(value: Json | undefined): value is { readonly [key: string]: Json } {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}
