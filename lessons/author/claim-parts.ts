import type { ClaimFinding, Reference } from '#domain/claim/claim.ts';
import type { Json } from '#domain/python/report.ts';

/** A place in the documentation of 3.13. */
export function docs(path: string, name?: string): Reference {
  return { in: 'docs', version: '3.13', path, ...(name === undefined ? {} : { name }) };
}

/** A place in the source of 3.13. */
export function source(path: string, name: string): Reference {
  return { in: 'source', version: '3.13', path, name };
}

/** The rule that a claim is true where this value was printed, and false elsewhere. */
export function trueWhere(expected: Json): (value: Json) => ClaimFinding {
  return (value) => (JSON.stringify(value) === JSON.stringify(expected) ? 'true' : 'false');
}

/** The rule that a claim is true where `whole` was printed, imprecise where `partly` was, and false elsewhere. */
export function trueOrImprecise(whole: Json, partly: Json): (value: Json) => ClaimFinding {
  return (value) => {
    if (JSON.stringify(value) === JSON.stringify(whole)) return 'true';
    return JSON.stringify(value) === JSON.stringify(partly) ? 'imprecise' : 'false';
  };
}
