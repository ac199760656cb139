import { isTestable } from '#domain/claim/claim.ts';
import type { Claim, ClaimFinding, Reference } from '#domain/claim/claim.ts';
import { verdictText } from '#domain/claim/claim-verdict.ts';
import type { ClaimVerdict } from '#domain/claim/claim-verdict.ts';
import { guideSection } from '#domain/claim/guide-section.ts';
import type { GuideHeading } from '#domain/claim/guide-section.ts';
import { judgedClaim } from '#domain/claim/judged-claim.ts';
import { printedValue } from '#domain/claim/printed-value.ts';
import { referenceUrl } from '#domain/claim/reference-url.ts';
import type { FactFile } from '#domain/lesson/fact.ts';
import type { Json } from '#domain/python/report.ts';
import type { AskingExercise } from './asked-by.ts';
import type { ClaimArea } from './load.ts';

/** One claim as `npm run claims -- list --json` prints it. */
export interface ClaimEntry {
  readonly id: string;
  readonly area: string;
  readonly lines: readonly [number, number];
  /** The path of the heading below which its first line stands. */
  readonly section: string;
  readonly kind: Claim['kind'];
  readonly statement: string;
  readonly verdict: ClaimVerdict['kind'];
  /** The verdict in words, with its versions. */
  readonly says: string;
  readonly environments: {
    readonly [id: string]: {
      readonly version: string;
      readonly value: Json;
      readonly finding: ClaimFinding;
    };
  };
  readonly rule: string | null;
  readonly probe: string | null;
  readonly needs: readonly string[];
  /** Why no program decides it. */
  readonly untestable: string | null;
  readonly correction: string;
  readonly references: readonly (Reference & { readonly url: string })[];
  readonly exercises: readonly AskingExercise[];
}

/** Joins the ledger with what was recorded, the guide's outline and the exercises, in the order of the guide. */
export function claimEntries(
  areas: readonly ClaimArea[],
  files: readonly FactFile[],
  outline: readonly GuideHeading[],
  asked: ReadonlyMap<string, readonly AskingExercise[]>,
): readonly ClaimEntry[] {
  const entries = areas.flatMap(({ area, claims }) =>
    claims.map((claim): ClaimEntry => {
      const { seen, verdict } = judgedClaim(claim, files);
      const testable = isTestable(claim) ? claim : null;
      return {
        id: claim.id,
        area,
        lines: claim.lines,
        section: guideSection(outline, claim.lines[0]).path,
        kind: claim.kind,
        statement: claim.statement,
        verdict: verdict.kind,
        says: verdictText(verdict),
        environments: Object.fromEntries(
          seen.map(({ environment: { id, version }, printed, finding }) => [
            id,
            { version, value: printedValue(printed), finding },
          ]),
        ),
        rule: testable?.rule ?? null,
        probe: testable?.probe ?? null,
        needs: testable?.needs ?? [],
        untestable: isTestable(claim) ? null : claim.untestable,
        correction: claim.correction,
        references: claim.references.map((reference) => ({ ...reference, url: referenceUrl(reference) })),
        exercises: asked.get(claim.id) ?? [],
      };
    }),
  );
  return entries.toSorted((a, b) => a.lines[0] - b.lines[0] || a.lines[1] - b.lines[1]);
}
