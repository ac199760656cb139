import type { Latency } from './protocol/messages.ts';

/** How many of the latest are looked at. */
const KEPT = 1000;

/** The latest durations of one kind. */
export class Latencies {
  readonly #latest: number[] = [];
  #count = 0;

  add(ms: number): void {
    this.#latest[this.#count % KEPT] = ms;
    this.#count += 1;
  }

  /** Count since the start; percentiles (nearest rank) of the latest. */
  summary(): Latency {
    const sorted = this.#latest.toSorted((a, b) => a - b);
    const rank = (share: number): number =>
      Math.round((sorted[Math.ceil(sorted.length * share) - 1] ?? 0) * 10) / 10;
    return { count: this.#count, p50: rank(0.5), p95: rank(0.95) };
  }
}
