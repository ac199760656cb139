import { isQuiet, withNoise, type Noise, type Slowdown } from '#domain/python/noise.ts';
import { observed, type Report } from '#domain/python/report.ts';
import { NoiseMeter, type Disturbance } from './noise-meter.ts';

/** Milliseconds of rest before and after a measurement in which the machine is watched: 25 ticks of its clock. */
const WATCHED_MS = 250;

/** What a measurement needs of a meter. */
export type Meter = Pick<NoiseMeter, 'idle' | 'start' | 'stop'>;

/**
 * Lets `run` measure something with the machine's noise read before, meanwhile and after, up to `tries` times while that
 * speaks against the result; the last result counts. The caller keeps other runs away. A report of a run that was killed
 * or refused returns at once. Rejects as `run` does, and when aborted.
 * @param slowdownOf How many times as long as before on this machine each way took.
 */
export async function measureQuietly(
  run: () => Promise<Report>,
  tries: number,
  slowdownOf: (report: Report) => Slowdown,
  signal?: AbortSignal,
  meter: Meter = new NoiseMeter(),
): Promise<Report> {
  for (let left = tries; ; left -= 1) {
    const report = await measureOnce(run, slowdownOf, meter, signal);
    if (left <= 1 || isQuiet(report)) return report;
  }
}

async function measureOnce(
  run: () => Promise<Report>,
  slowdownOf: (report: Report) => Slowdown,
  meter: Meter,
  signal: AbortSignal | undefined,
): Promise<Report> {
  const before = await meter.idle(WATCHED_MS, signal);
  meter.start();
  const report = await run();
  const during = meter.stop(cpuSecondsOf(report));
  if (report.status !== 'ok' && report.status !== 'error') return report;
  const noise = noiseOf(before, during, await meter.idle(WATCHED_MS, signal));
  return withNoise(report, noise, slowdownOf(report));
}

function cpuSecondsOf(report: Report): number {
  const cpu = observed(report, 'cpu');
  return typeof cpu === 'number' ? cpu : 0;
}

function noiseOf(before: Disturbance | null, during: Disturbance | null, after: Disturbance | null): Noise {
  if (before === null || during === null || after === null) return null;
  return {
    before: before.others,
    during: during.others,
    after: after.others,
    steal: Math.max(before.steal, during.steal, after.steal),
  };
}
