import { isTestable } from '#domain/claim/claim.ts';
import type { Claim, TestableClaim } from '#domain/claim/claim.ts';
import type { Report } from '#domain/python/report.ts';
import type { Case } from '../facts/cases.ts';
import { requestHash } from '../facts/request-hash.ts';
import type { Runtime } from '../facts/runtimes.ts';

/** A claim's probe to run. Its key is the claim's id: the request's hash tells when the probe changed. */
export interface ClaimCase extends Case {
  readonly claim: TestableClaim;
}

/** What the claims have to run. */
export function casesOfClaims(claims: readonly Claim[]): readonly ClaimCase[] {
  return claims.filter(isTestable).map((claim) => {
    const request = { checker: 'output', code: claim.probe } as const;
    const inBrowser = (claim.needs ?? []).length === 0;
    return {
      type: 'fact',
      key: claim.id,
      request,
      hash: requestHash(request),
      inBrowser,
      asked: null,
      claim,
    };
  });
}

/** The cases that a runtime can run. */
export function runnable(cases: readonly ClaimCase[], { environment }: Runtime): readonly ClaimCase[] {
  return cases.filter(({ inBrowser }) => inBrowser || environment.implementation === 'cpython');
}

/** Why a run decides nothing, or null: a probe prints one line and raises nothing. */
export function undecided(report: Report): string | null {
  if (report.status === 'killed' || report.status === 'refused') return `${report.status}: ${report.reason}`;
  if (report.error !== null) return `raised ${report.error.traceback.trimEnd()}`;
  const lines = report.stdout.split('\n').filter((line) => line.trim() !== '');
  return lines.length === 1 ? null : `printed ${lines.length} lines; a probe prints one`;
}
