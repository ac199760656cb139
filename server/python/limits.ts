import type { CheckRequest } from '#domain/python/check-request.ts';

/** What one run may use. */
export interface Limits {
  /** Milliseconds until the run is killed. */
  readonly wallMs: number;
  /** CPU seconds of each process. */
  readonly cpuSeconds: number;
  /** Bytes of address space of each process; beyond it Python raises MemoryError. */
  readonly memoryBytes: number;
  /** Bytes of the largest file the program may write. */
  readonly fileBytes: number;
  /** Bytes of the report. */
  readonly reportBytes: number;
}

const MIB = 1024 * 1024;

const common = {
  cpuSeconds: 20,
  memoryBytes: 1024 * MIB,
  fileBytes: 64 * MIB,
  reportBytes: 4 * MIB,
} as const;

// Every thread reserves an 8 MB stack and a 64 MB arena of address space, so 1 GiB would stop the 15th.
const threaded = { ...common, memoryBytes: 4096 * MIB } as const;

/** The limits of each checker's runs. */
export const LIMITS: { readonly [checker in CheckRequest['checker']]: Limits } = {
  sizes: { ...common, wallMs: 15_000 },
  growth: { ...common, wallMs: 15_000 },
  operations: { ...common, wallMs: 20_000 },
  timing: { ...common, wallMs: 30_000, cpuSeconds: 30 },
  output: { ...threaded, wallMs: 15_000 },
  speedups: { ...threaded, wallMs: 90_000, cpuSeconds: 90 },
};
