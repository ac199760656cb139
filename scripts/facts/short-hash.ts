import { createHash } from 'node:crypto';

/** Twelve hex digits of SHA-256 that change when anything of a JSON value changes, but not with the order of its keys. */
export function shortHash(value: object): string {
  return createHash('sha256').update(canonicalText(value)).digest('hex').slice(0, 12);
}

/** A JSON value as text, with the keys of every object in order. */
export function canonicalText(value: unknown): string {
  return JSON.stringify(value, (_key, part: unknown) =>
    part !== null && typeof part === 'object' && !Array.isArray(part)
      ? Object.fromEntries(Object.entries(part).toSorted(([a], [b]) => (a < b ? -1 : 1)))
      : part,
  );
}
