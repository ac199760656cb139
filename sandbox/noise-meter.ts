import { readFileSync } from 'node:fs';
import { setTimeout as wait } from 'node:timers/promises';

import { thousandths } from '#domain/python/noise.ts';

/** What a stretch of time looked like: cores that others kept busy, and cores that the host took away. */
export interface Disturbance {
  readonly others: number;
  readonly steal: number;
}

/** CPU seconds since boot. */
export interface CpuTimes {
  /** Of everyone on this machine. */
  readonly busy: number;
  /** What the host of this virtual machine gave to somebody else. */
  readonly stolen: number;
}

/** Of `/proc/stat`, a second: USER_HZ, which Linux keeps at 100 for programs on every processor (man 7 time; `getconf CLK_TCK`). */
const TICKS_PER_SECOND = 100;

/** The times of all cores together from the text of `/proc/stat`; null where it holds none. */
export function parseCpuTimes(stat: string): CpuTimes | null {
  const fields = /^cpu +(.*)$/m.exec(stat)?.[1]?.trim().split(/\s+/).map(Number) ?? [];
  if (fields.length < 4 || !fields.every(Number.isFinite) || fields.every((field) => field === 0))
    return null;
  // man 5 proc. Waiting for a disk is idle; a guest's time is in `user` already.
  const [user = 0, nice = 0, system = 0, , , irq = 0, softirq = 0, steal = 0] = fields;
  return {
    busy: (user + nice + system + irq + softirq) / TICKS_PER_SECOND,
    stolen: steal / TICKS_PER_SECOND,
  };
}

/** What the meter reads; the real ones unless a test has its own. */
export interface Gauges {
  /** Null where the system does not tell. */
  cpuTimes(): CpuTimes | null;
  /** CPU seconds of this Node process. */
  own(): number;
  /** Seconds of a clock that never jumps. */
  now(): number;
}

interface Reading {
  readonly times: CpuTimes | null;
  readonly own: number;
  readonly at: number;
}

/** Measures how busy everyone else keeps this machine over a stretch of time. This Node process is nobody else. */
export class NoiseMeter {
  readonly #gauges: Gauges;
  #start: Reading;

  constructor(gauges: Gauges = GAUGES) {
    this.#gauges = gauges;
    this.#start = this.#read();
  }

  /** Measures over `ms` milliseconds in which nothing of ours runs. Rejects with the signal's reason when aborted. */
  async idle(ms: number, signal?: AbortSignal): Promise<Disturbance | null> {
    this.start();
    try {
      await wait(ms, undefined, signal && { signal });
    } catch (error) {
      throw signal?.reason ?? error;
    }
    return this.stop(0);
  }

  /** Begins a stretch. */
  start(): void {
    this.#start = this.#read();
  }

  /** Ends the stretch, in which our own runs used so many CPU seconds. Null where the system does not tell. */
  stop(ownCpuSeconds: number): Disturbance | null {
    const [before, after] = [this.#start, this.#read()];
    const elapsed = after.at - before.at;
    if (before.times === null || after.times === null || elapsed <= 0) return null;
    const own = after.own - before.own + ownCpuSeconds;
    const others = (after.times.busy - before.times.busy - own) / elapsed;
    const steal = (after.times.stolen - before.times.stolen) / elapsed;
    return { others: thousandths(Math.max(0, others)), steal: thousandths(Math.max(0, steal)) };
  }

  #read(): Reading {
    const gauges = this.#gauges;
    return { times: gauges.cpuTimes(), own: gauges.own(), at: gauges.now() };
  }
}

const GAUGES: Gauges = {
  cpuTimes() {
    try {
      return parseCpuTimes(readFileSync('/proc/stat', 'utf8'));
    } catch {
      return null; // not Linux, or hidden from us
    }
  },
  own() {
    const { user, system } = process.cpuUsage();
    return (user + system) / 1e6;
  },
  now: () => performance.now() / 1000,
};
