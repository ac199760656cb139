import 'server-only';

import { claims, html } from '#content/claims.js';
import type { ClaimHtml } from '#content/claims.js';
import { isTestable } from '#domain/claim/claim.ts';
import { verdictText } from '#domain/claim/claim-verdict.ts';
import { guideSection } from '#domain/claim/guide-section.ts';
import type { GuideHeading } from '#domain/claim/guide-section.ts';
import { judgedClaim } from '#domain/claim/judged-claim.ts';
import type { JudgedClaim } from '#domain/claim/judged-claim.ts';
import outlineJson from '#lessons/guide-outline.json';

import { listClaimFacts } from './facts.ts';

/** The guide's headings, in order. */
export const guideOutline: readonly GuideHeading[] = outlineJson;

/** A chapter of the guide: a heading right below its title. */
const CHAPTER_LEVEL = 2;
export const guideChapters: readonly GuideHeading[] = guideOutline.filter(
  ({ level }) => level === CHAPTER_LEVEL,
);

/** A claim of the ledger with everything that is known about it. */
export interface LedgerClaim extends JudgedClaim {
  readonly html: ClaimHtml;
  readonly heading: GuideHeading;
  /** The line of the chapter that it stands in. */
  readonly chapter: number;
  /** What a search looks in, in lower case. */
  readonly words: string;
}

let ledger: readonly LedgerClaim[] | undefined;

/** The whole ledger, in the order of the guide. Judged once: claims and facts change only with the code. */
export function listLedger(): readonly LedgerClaim[] {
  ledger ??= claims
    .map((claim): LedgerClaim => {
      const text = html[claim.id];
      if (text === undefined) throw new Error(`${claim.id} was not compiled`);
      const judged = judgedClaim(claim, listClaimFacts());
      const [line] = claim.lines;
      const probe = isTestable(claim) ? claim.probe : '';
      const said = [claim.id, claim.statement, claim.correction, probe, verdictText(judged.verdict)];
      return {
        ...judged,
        html: text,
        heading: guideSection(guideOutline, line),
        chapter: guideSection(guideChapters, line).line,
        words: said.join(' ').toLowerCase(),
      };
    })
    .toSorted(({ claim: { lines: a } }, { claim: { lines: b } }) => a[0] - b[0] || a[1] - b[1]);
  return ledger;
}
