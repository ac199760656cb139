/**
 * What a checker is asked to run and watch. It never contains the right answer. The same JSON goes to
 * `check_json` in the browser and on the server; `python-checkers/` documents what each one observes.
 */
export type CheckRequest =
  | SizesRequest
  | GrowthRequest
  | OperationsRequest
  | TimingRequest
  | OutputRequest
  | SpeedupsRequest
  | TimelineRequest
  | WrittenRequest;

/** Runs `code`, evaluates `expression` and observes `size` (`sys.getsizeof`, bytes) and the object's layout. */
export interface SizesRequest {
  readonly checker: 'sizes';
  readonly code: string;
  readonly expression: string;
}

/**
 * Runs `code` once, then `step` for i = 0 … steps-1, and observes `trajectory`: `[[stepsDone, bytes], …]`
 * of `sys.getsizeof(expression)`, first at 0 steps, then wherever the size changed.
 */
export interface GrowthRequest {
  readonly checker: 'growth';
  readonly code: string;
  readonly step: string;
  readonly steps: number;
  readonly expression: string;
}

/**
 * `code` defines `prepare(n, Counted)` and `operation(state, n, Counted)`. Observes `samples`: `[[n, count], …]`, the
 * `__eq__`, `__lt__` and `__hash__` calls on `Counted` keys during `operation`, and each kind apart as `equal`, `less`, `hash`.
 */
export interface OperationsRequest {
  readonly checker: 'operations';
  readonly code: string;
  readonly sizes: readonly number[];
}

/**
 * `code` defines `prepare(n)` and `operation(state)`, which must leave the state's length as it was. Observes `samples`:
 * `[[n, seconds per operation], …]`, the minimum of 7 repeats of a calibrated inner loop, and `clock`.
 */
export interface TimingRequest {
  readonly checker: 'timing';
  readonly code: string;
  readonly sizes: readonly number[];
}

/** Runs `code`, captures what it prints, and observes each probe (name → expression) as plain JSON or its repr. */
export interface OutputRequest {
  readonly checker: 'output';
  readonly code: string;
  readonly probes?: { readonly [name: string]: string };
}

/** Ways to do the same tasks: one after the other, or spread over workers. Pools are those of `concurrent.futures`. */
export type Variant = 'sequential' | 'threads' | 'processes' | 'thread-pool' | 'process-pool' | 'asyncio';

/**
 * `code` defines `task()` (and `async def atask()` for asyncio). For each workers count w, w tasks are done per variant,
 * interleaved, `repeats` times. Observes `seconds` and `speedup` (`{variant: {workers: number}}`, speed-up against
 * sequential, minimum of the repeats) and `cores`. The checker adds `steadiness`, `cpu` and `wall`; the runner, which
 * sees the machine, turns them into `load` and `quiet` (`withNoise`).
 */
export interface SpeedupsRequest {
  readonly checker: 'speedups';
  readonly code: string;
  readonly variants: readonly Variant[];
  readonly workers: readonly number[];
  readonly repeats: number;
}

/**
 * `code` defines `step()`, far shorter than the switch interval (`async def astep()` for asyncio). All `workers` call it
 * over and over for so many `milliseconds`. Observes `spans`: `[[worker, start, end], …]` in milliseconds, when each
 * worker ran, or had a step in flight where steps wait (at most 400); `switches`, hand-overs seen; `overlap`, the share
 * of the time in which two or more ran; `atOnce`, the most that ran at the same time; `switchInterval`, seconds.
 */
export interface TimelineRequest {
  readonly checker: 'timeline';
  readonly code: string;
  readonly workers: number;
  readonly way: 'threads' | 'processes' | 'asyncio';
  readonly milliseconds: number;
}

/**
 * Runs `code`, which a learner may have written, and observes `examples`: the value of each expression as a `TriedAnswer`;
 * and where they are asked for, `peakBytes`, the most memory that Python allocated at once during that call
 * (`tracemalloc`), `operations`, the `==`, `<` and `hash` that its `Counted` keys were asked for, and `results`, what
 * these calls gave, by the budget's name. What could not be measured is left out.
 */
export interface WrittenRequest {
  readonly checker: 'written';
  readonly code: string;
  readonly examples: readonly string[];
  readonly peakBytes?: string;
  readonly operations?: string;
}
