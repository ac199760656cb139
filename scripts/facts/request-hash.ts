import { createHash } from 'node:crypto';
import type { CheckRequest } from '#domain/python/check-request.ts';

/** Twelve hex digits that change when anything of the request changes, but not with the order of its keys. */
export function requestHash(request: CheckRequest): string {
  const text = JSON.stringify(request, (_key, value: unknown) =>
    value !== null && typeof value === 'object' && !Array.isArray(value)
      ? Object.fromEntries(Object.entries(value).toSorted(([a], [b]) => (a < b ? -1 : 1)))
      : value,
  );
  return createHash('sha256').update(text).digest('hex').slice(0, 12);
}
