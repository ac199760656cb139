import 'server-only';

import type { ClaimFilter } from '#domain/claim/claim-filter.ts';
import type { ClaimRow } from '#domain/claim/claim-view.ts';
import { VERDICT_KINDS, verdictText } from '#domain/claim/claim-verdict.ts';
import type { ClaimVerdict } from '#domain/claim/claim-verdict.ts';
import type { EnvironmentId } from '#domain/python/environment.ts';
import { guideChapters, listLedger } from '#server/content/claims.ts';
import type { LedgerClaim } from '#server/content/claims.ts';
import { listClaimFacts } from '#server/content/facts.ts';

/** What the page of the ledger shows. */
export interface ClaimsView {
  /** How many claims the ledger has. */
  readonly total: number;
  readonly shown: number;
  /** The claims to show, by chapter of the guide. */
  readonly chapters: readonly {
    readonly heading: string;
    readonly line: number;
    readonly rows: readonly ClaimRow[];
  }[];
  /** How many of the claims that fit the rest of the filter have which verdict; those that occur. */
  readonly counts: readonly { readonly kind: ClaimVerdict['kind']; readonly count: number }[];
  /** What may be chosen. */
  readonly sections: readonly { readonly heading: string; readonly line: number }[];
  readonly versions: readonly EnvironmentId[];
}

/** The claims that fit a filter. */
export function listClaims(filter: ClaimFilter): ClaimsView {
  const ledger = listLedger();
  const fitting = ledger.filter((claim) => fits(claim, filter)).map((claim) => rowOf(claim, filter.version));
  const shown = fitting.filter(({ row }) => filter.verdict === null || row.kind === filter.verdict);
  const chapters = guideChapters.map(({ heading, line }) => ({
    heading,
    line,
    rows: shown.filter(({ chapter }) => chapter === line).map(({ row }) => row),
  }));
  const counts = VERDICT_KINDS.map((kind) => ({
    kind,
    count: fitting.filter(({ row }) => row.kind === kind).length,
  }));
  return {
    total: ledger.length,
    shown: shown.length,
    chapters: chapters.filter(({ rows }) => rows.length > 0),
    counts: counts.filter(({ kind, count }) => count > 0 || kind === filter.verdict),
    sections: guideChapters.map(({ heading, line }) => ({ heading, line })),
    versions: listClaimFacts()
      .map(({ environment }) => environment.id)
      .toSorted((a, b) => a.localeCompare(b, 'en', { numeric: true })),
  };
}

/** Whether a claim fits all but the verdict. */
function fits({ claim, chapter, words }: LedgerClaim, { q, section, lines }: ClaimFilter): boolean {
  const [first, last] = claim.lines;
  return (
    (section === null || chapter === section) &&
    (lines === null || (first <= lines[1] && lines[0] <= last)) &&
    q
      .toLowerCase()
      .split(/\s+/)
      .every((word) => words.includes(word))
  );
}

/** A claim's row, judged as a whole or in one environment. */
function rowOf(
  { claim, chapter, html, seen, verdict }: LedgerClaim,
  version: string | null,
): { readonly chapter: number; readonly row: ClaimRow } {
  const there = seen.find(({ environment }) => environment.id === version);
  const shown: ClaimVerdict =
    version === null || verdict.kind === 'not-testable'
      ? verdict
      : { kind: there?.finding ?? 'not-recorded' };
  const { id, lines } = claim;
  return {
    chapter,
    row: { id, lines, statementHtml: html.statement, kind: shown.kind, says: verdictText(shown) },
  };
}
