import { observed, type Json, type Report } from '#domain/python/report.ts';

/** Ways whose workers have a core each: how long they take depends on the machine alone. Threads pass the GIL on by chance. */
const ON_THEIR_OWN = ['sequential', 'processes', 'process-pool'];

/** So many measurements of the same work are remembered: what a machine can do may change for good. */
const REMEMBERED = 20;

/** Seconds by way and number of workers, `processes 2`. */
type Seconds = ReadonlyMap<string, number>;

/**
 * How long this machine took for the same work before. The host of a virtual machine may slow one of its cores for some
 * seconds without a word in `/proc/stat`, and two processes are no faster than one then.
 */
export class EarlierTimes {
  readonly #times = new Map<string, readonly Seconds[]>();

  /**
   * How many times as long as at best before the work took, in the way that was slowed most; 1 where nothing is known, or
   * nothing was timed. Remembers the report.
   * @param work What was measured, and by which interpreter.
   */
  slowdown(work: string, report: Report): number {
    const seconds = secondsOf(observed(report, 'seconds'));
    const earlier = this.#times.get(work) ?? [];
    this.#times.set(work, [...earlier, seconds].slice(-REMEMBERED));
    const ratios = [...seconds].map(([way, took]) => {
      const best = Math.min(...earlier.map((times) => times.get(way) ?? Infinity));
      return took / best;
    });
    return Math.max(1, ...ratios);
  }
}

function secondsOf(value: Json | undefined): Seconds {
  if (!isRecord(value)) return new Map();
  return new Map(
    ON_THEIR_OWN.flatMap((way) => {
      const byWorkers = value[way];
      if (!isRecord(byWorkers)) return [];
      return Object.entries(byWorkers).flatMap(([workers, took]) =>
        typeof took === 'number' && took > 0 ? [[`${way} ${workers}`, took] as const] : [],
      );
    }),
  );
}

function isRecord(value: Json | undefined): value is { readonly [key: string]: Json } {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}
