import type { Json } from '#domain/python/report.ts';

/** An observation of the shape `[[x, y], …]`, as trajectories and samples are; null for anything else. */
export function numberPairs(value: Json | undefined): (readonly [number, number])[] | null {
  if (!Array.isArray(value)) return null;
  const pairs: (readonly [number, number])[] = [];
  for (const entry of value as readonly Json[]) {
    if (!Array.isArray(entry)) return null;
    const [x, y] = entry as readonly Json[];
    if (typeof x !== 'number' || typeof y !== 'number') return null;
    pairs.push([x, y]);
  }
  return pairs;
}
