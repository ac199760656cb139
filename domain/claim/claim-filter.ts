import { LAST_GUIDE_LINE } from './guide-section.ts';
import { VERDICT_KINDS } from './claim-verdict.ts';
import type { ClaimVerdict } from './claim-verdict.ts';

/** Which claims to show. All of it is in the address, so that a view can be shared. */
export interface ClaimFilter {
  /** Words that must all occur; empty for any. */
  readonly q: string;
  readonly verdict: ClaimVerdict['kind'] | null;
  /** The line of a chapter's heading. */
  readonly section: number | null;
  /** An environment's id: verdicts are then those found there. */
  readonly version: string | null;
  /** Claims that touch these lines of the guide. */
  readonly lines: readonly [number, number] | null;
}

const LONGEST_SEARCH = 200;

/** Reads a filter from an address. What makes no sense is left out. */
export function parseClaimFilter(query: {
  readonly [name: string]: string | readonly string[] | undefined;
}): ClaimFilter {
  const text = (name: string): string => {
    const value = query[name];
    return typeof value === 'string' ? value.trim() : '';
  };
  const section = Number(text('section'));
  const [, first, last = first] = /^(\d{1,3})(?:-(\d{1,3}))?$/.exec(text('lines')) ?? [];
  return {
    q: text('q').slice(0, LONGEST_SEARCH),
    verdict: VERDICT_KINDS.find((kind) => kind === text('verdict')) ?? null,
    section: Number.isInteger(section) && section > 0 && section <= LAST_GUIDE_LINE ? section : null,
    version: text('version') || null,
    lines: first === undefined ? null : [Number(first), Number(last)],
  };
}

/** The address of a view: `/claims?verdict=false&version=cpython-3.9-64`. */
export function claimsAddress({ q, verdict, section, version, lines }: Partial<ClaimFilter>): string {
  const query = new URLSearchParams();
  if (q) query.set('q', q);
  if (verdict) query.set('verdict', verdict);
  if (section) query.set('section', String(section));
  if (version) query.set('version', version);
  if (lines) query.set('lines', lines.join('-'));
  return query.size === 0 ? '/claims' : `/claims?${query.toString()}`;
}
