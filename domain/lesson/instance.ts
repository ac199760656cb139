import type { Params } from './exercise.ts';

/** The key of an instance among those of its exercise: `n=17,type=int`; `only` where there are no parameters. */
export function instanceKey(params: Params): string {
  const names = Object.keys(params).toSorted();
  if (names.length === 0) return 'only';
  return names.map((name) => `${name}=${String(params[name])}`).join(',');
}

/** The instance to show next: the one after `last` in the author's order, so that no two reviews in a row agree. */
export function nextInstance(keys: readonly string[], last: string | null): string {
  const position = last === null ? -1 : keys.indexOf(last);
  const key = keys[(position + 1) % keys.length];
  if (key === undefined) throw new Error('an exercise needs at least one instance');
  return key;
}
