import type { EnvironmentId } from '#domain/python/environment.ts';
import type { ClaimFinding, ClaimKind } from './claim.ts';
import type { ClaimVerdict } from './claim-verdict.ts';

/** A claim as a row of the ledger. Texts are HTML. */
export interface ClaimRow {
  readonly id: string;
  readonly lines: readonly [number, number];
  readonly statementHtml: string;
  /** What is shown as its verdict: the whole's, or the finding in the environment that was asked for. */
  readonly kind: ClaimVerdict['kind'];
  /** That in words: `only on 3.9–3.11`. */
  readonly says: string;
}

/** What a claim's row opens to. Texts are HTML. */
export interface ClaimDetails {
  readonly id: string;
  readonly lines: readonly [number, number];
  /** The headings of the guide above it. */
  readonly section: string;
  readonly about: ClaimKind;
  readonly statementHtml: string;
  readonly verdict: ClaimVerdict['kind'];
  readonly says: string;
  readonly correctionHtml: string;
  /** The rule in words; where no program decides, why not. */
  readonly ruleHtml: string;
  readonly probe: {
    readonly code: string;
    readonly html: string;
    /** Whether it needs threads or processes, which browsers do not have. */
    readonly needsServer: boolean;
    /** Whether its value moves from run to run. */
    readonly varies: boolean;
  } | null;
  readonly seen: readonly {
    readonly environment: EnvironmentId;
    readonly version: string;
    readonly recordedOn: string;
    readonly printed: string;
    readonly finding: ClaimFinding;
  }[];
  readonly references: readonly { readonly label: string; readonly where: string; readonly url: string }[];
  /** Lessons that ask about it, or else teach its section. */
  readonly lessons: readonly { readonly title: string; readonly address: string }[];
  /** The interpreters of this server, on which the probe can be run. */
  readonly onServer: readonly EnvironmentId[];
}
