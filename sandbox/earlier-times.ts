import type { Slowdown } from '#domain/python/noise.ts';
import { observed, type Report } from '#domain/python/report.ts';

/** Ways whose workers have a core each: how long they take depends on the machine alone. Threads pass the GIL on by chance. */
const ON_THEIR_OWN = ['sequential', 'processes', 'process-pool'];

/** So many measurements of the same work are remembered: what a machine can do may change for good. */
const REMEMBERED = 20;

/** Seconds by way, and of each by number of workers. */
type Seconds = { readonly [way: string]: { readonly [workers: string]: number } };

/**
 * How long this machine took for the same work before. The host of a virtual machine may slow one of its cores for some
 * seconds without a word in `/proc/stat`, and two processes are no faster than one then.
 */
export class EarlierTimes {
  readonly #times = new Map<string, readonly Seconds[]>();

  /**
   * How many times as long as at best before the work took, in each way whose workers have a core each; nothing where
   * nothing is known or was timed. Remembers the report.
   * @param work What was measured, and by which interpreter.
   */
  slowdown(work: string, report: Report): Slowdown {
    const seconds = (observed(report, 'seconds') ?? {}) as Seconds;
    const earlier = this.#times.get(work) ?? [];
    this.#times.set(work, [...earlier, seconds].slice(-REMEMBERED));
    return Object.fromEntries(
      ON_THEIR_OWN.flatMap((way) => {
        const ratios = Object.entries(seconds[way] ?? {}).map(([workers, took]) => {
          const best = Math.min(...earlier.map((times) => times[way]?.[workers] ?? Infinity));
          return Math.max(1, took / best);
        });
        return ratios.length === 0 ? [] : [[way, Math.max(...ratios)]];
      }),
    );
  }
}
