import type { FactFile } from '#domain/lesson/fact.ts';
import { compareEnvironments } from '#domain/python/environment.ts';
import type { Environment } from '#domain/python/environment.ts';
import { isTestable } from './claim.ts';
import type { Claim, ClaimFinding } from './claim.ts';
import { claimVerdict } from './claim-verdict.ts';
import type { ClaimVerdict } from './claim-verdict.ts';
import { printedValue } from './printed-value.ts';

/** What a claim's probe printed in one environment, and what follows from it by the claim's rule. */
export interface SeenValue {
  /** The interpreter that printed it. */
  readonly environment: Environment;
  readonly recordedOn: string;
  /** The line that was printed. */
  readonly printed: string;
  readonly finding: ClaimFinding;
}

/** A claim with all that was recorded about it. */
export interface JudgedClaim {
  readonly claim: Claim;
  /** Oldest environment first, the browser's last. Empty where no program decides. */
  readonly seen: readonly SeenValue[];
  readonly verdict: ClaimVerdict;
}

/** Applies a claim's rule to what was recorded, one file per environment. */
export function judgedClaim(claim: Claim, files: readonly FactFile[]): JudgedClaim {
  if (!isTestable(claim)) return { claim, seen: [], verdict: { kind: 'not-testable' } };
  const seen = files.flatMap(({ environment, facts }): SeenValue[] => {
    const fact = facts[claim.id];
    if (fact === undefined) return [];
    const { version, build, recordedOn, stdout } = fact;
    const finding = claim.judge(printedValue(stdout), environment.id);
    return [
      { environment: { ...environment, version, build }, recordedOn, printed: stdout.trimEnd(), finding },
    ];
  });
  seen.sort((a, b) => compareEnvironments(a.environment.id, b.environment.id));
  const findings = new Map(seen.map(({ environment, finding }) => [environment.id, finding]));
  return { claim, seen, verdict: claimVerdict(findings) };
}
