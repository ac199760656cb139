import type { CheckRequest } from '#domain/python/check-request.ts';
import { compareEnvironments, type EnvironmentId } from '#domain/python/environment.ts';
import type { Prediction } from '#domain/lesson/prediction.ts';
import type { Json } from '#domain/python/report.ts';

/** Two environments that stand next to each other, the older or the 64-bit one first. */
export interface Step {
  readonly from: EnvironmentId;
  readonly to: EnvironmentId;
}

/** A step, and what one instance gave on both sides of it. */
export interface SeenStep extends Step {
  readonly checker: CheckRequest['checker'];
  /** What the number is about: the type of the measured object, else what the exercise says; null where neither says. */
  readonly subject: string | null;
  readonly before: Prediction;
  readonly after: Prediction;
  /** What was observed under a name, before and after. */
  observed(name: string): readonly [Json | undefined, Json | undefined];
}

/** What an environment's id says: `[3, 13]`, free-threaded or not, and the bits of a word. */
export function partsOf(id: EnvironmentId): {
  readonly implementation: string;
  readonly version: readonly [number, number];
  readonly free: boolean;
  readonly bits: number;
} {
  const [, implementation = '', major, minor, free, bits] = /^(\w+)-(\d+)\.(\d+)(t?)-(\d+)$/.exec(id) ?? [];
  return {
    implementation,
    version: [Number(major), Number(minor)],
    free: free === 't',
    bits: Number(bits),
  };
}

/**
 * The steps worth comparing: from each CPython of 64 bits with a GIL to the next version; and to every other environment
 * from the one of those that is nearest to it, so that as little as possible differs beside what it is known for.
 */
export function stepsBetween(environments: readonly EnvironmentId[]): readonly Step[] {
  const sorted = environments.toSorted(compareEnvironments);
  const line = sorted.filter((id) => isOnLine(id));
  const along = line.slice(1).map((to, index) => ({ from: line[index] ?? to, to }));
  const aside = sorted
    .filter((id) => !isOnLine(id))
    .flatMap((to) => {
      const from = line.findLast((id) => !isLater(partsOf(id).version, partsOf(to).version));
      return from === undefined ? [] : [{ from, to }];
    });
  return [...along, ...aside];
}

function isOnLine(id: EnvironmentId): boolean {
  const { implementation, free, bits } = partsOf(id);
  return implementation === 'cpython' && !free && bits === 64;
}

/** Whether a version (`'3.12'`) lies between the two sides, and nothing else does: same word, same implementation. */
export function crosses({ from, to }: Step, version: `3.${number}`): boolean {
  const [a, b] = [partsOf(from), partsOf(to)];
  const boundary = [3, Number(version.slice(2))] as const;
  return isOnLine(from) && isOnLine(to) && isLater(boundary, a.version) && !isLater(boundary, b.version);
}

/** Whether only words of memory differ: half the bits on one side. */
export function changesWord({ from, to }: Step): boolean {
  return partsOf(from).bits !== partsOf(to).bits;
}

function isLater(a: readonly [number, number], b: readonly [number, number]): boolean {
  return a[0] === b[0] ? a[1] > b[1] : a[0] > b[0];
}
