import type { CheckRequest } from '#domain/python/check-request.ts';
import { shortHash } from './short-hash.ts';

/** Changes when anything of the request changes: what was asked when a fact was recorded. */
export function requestHash(request: CheckRequest): string {
  return shortHash(request);
}
