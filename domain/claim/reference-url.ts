import type { Reference } from './claim.ts';

/** Where a reference can be read: the version's own page of the documentation, or of the source on its branch. */
export function referenceUrl({ in: where, version, path }: Reference): string {
  return where === 'docs'
    ? `https://docs.python.org/${version}/${path}`
    : `https://github.com/python/cpython/blob/${version}/${path}`;
}
