import type { Params } from './exercise.ts';

/** The key of an instance among those of its exercise: `n=17,type=int`; `only` where there are no parameters. */
export function instanceKey(params: Params): string {
  const names = Object.keys(params).toSorted();
  if (names.length === 0) return 'only';
  return names.map((name) => `${name}=${String(params[name])}`).join(',');
}

/**
 * The instance to show next: the first in the author's order that was never seen, else the one not seen for longest. So
 * whichever it is, all others were seen since it was.
 * @param seen Instances seen, the latest first. What is no longer among `keys` says nothing.
 */
export function nextInstance(keys: readonly string[], seen: readonly string[]): string {
  const [first, ...others] = keys;
  if (first === undefined) throw new Error('an exercise needs at least one instance');
  const ago = (key: string): number => (seen.includes(key) ? seen.indexOf(key) : seen.length);
  return others.reduce((best, key) => (ago(key) > ago(best) ? key : best), first);
}

/** The next instances to show, each seen before the one after it is chosen; every one once at most. */
export function nextInstances(
  keys: readonly string[],
  seen: readonly string[],
  count: number,
): readonly string[] {
  let known = seen;
  return keys.slice(0, count).map(() => {
    const next = nextInstance(keys, known);
    known = [next, ...known];
    return next;
  });
}
