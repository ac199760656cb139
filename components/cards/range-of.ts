/** All keys from one to another, whichever comes first in the list; just the second where the first is not in it. */
export function rangeOf(keys: readonly string[], from: string | null, to: string): readonly string[] {
  const begin = from === null ? -1 : keys.indexOf(from);
  const end = keys.indexOf(to);
  if (begin === -1 || end === -1) return [to];
  return keys.slice(Math.min(begin, end), Math.max(begin, end) + 1);
}
