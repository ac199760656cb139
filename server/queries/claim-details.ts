import 'server-only';

import { isTestable } from '#domain/claim/claim.ts';
import type { Reference } from '#domain/claim/claim.ts';
import type { ClaimDetails } from '#domain/claim/claim-view.ts';
import { verdictText } from '#domain/claim/claim-verdict.ts';
import { referenceUrl } from '#domain/claim/reference-url.ts';
import { listLedger } from '#server/content/claims.ts';
import type { LedgerClaim } from '#server/content/claims.ts';
import { listLessons } from '#server/content/lessons.ts';
import { AppError } from '#server/errors.ts';
import { listInterpreters } from '#server/queries/interpreters.ts';

/** Everything about one claim, or null where there is none. */
export async function findClaimDetails(id: string): Promise<ClaimDetails | null> {
  const found = listLedger().find(({ claim }) => claim.id === id);
  if (found === undefined) return null;
  const { claim, heading, html, seen, verdict } = found;
  const { entries } = await listInterpreters();
  return {
    id,
    lines: claim.lines,
    section: heading.path,
    about: claim.kind,
    statementHtml: html.statement,
    verdict: verdict.kind,
    says: verdictText(verdict),
    correctionHtml: html.correction,
    ruleHtml: html.rule,
    probe:
      isTestable(claim) && html.probe !== null
        ? {
            code: claim.probe,
            html: html.probe,
            needsServer: (claim.needs ?? []).length > 0,
            varies: claim.varies === true,
          }
        : null,
    seen: seen.map(({ environment, recordedOn, printed, finding }) => ({
      environment: environment.id,
      version: environment.version,
      recordedOn,
      printed,
      finding,
    })),
    references: claim.references.map((reference) => ({
      label: reference.name ?? reference.path,
      where: whereOf(reference),
      url: referenceUrl(reference),
    })),
    lessons: lessonsOn(found),
    onServer: entries.flatMap(({ answers, environment }) => (answers === 'live' ? [environment.id] : [])),
  };
}

/** Everything about one claim. Throws `AppError` where there is none. */
export async function getClaimDetails(id: string): Promise<ClaimDetails> {
  const details = await findClaimDetails(id);
  if (details !== null) return details;
  throw new AppError('unknown-claim', 'The ledger has no such claim.', 404);
}

/** A file or page, and which version of it: `Objects/listobject.c, source of 3.13`. */
function whereOf({ in: where, path, name, version }: Reference): string {
  const place = `${where === 'docs' ? 'documentation' : 'source'} of ${version}`;
  return name === undefined ? place : `${path}, ${place}`;
}

/** Where a learner meets the claim: the exercises that ask about it, or else the lessons of its section. */
function lessonsOn({ claim, heading }: LedgerClaim): ClaimDetails['lessons'] {
  const asking = listLessons().flatMap(({ meta, content }) => {
    const exercise = content.exercises.find(({ claims }) => claims?.includes(claim.id));
    return exercise === undefined
      ? []
      : [{ title: meta.title, address: `/lessons/${meta.slug}#${exercise.id}` }];
  });
  if (asking.length > 0) return asking;
  return listLessons()
    .filter(({ meta }) => meta.covers.some((one) => one === heading.heading || one === heading.path))
    .map(({ meta }) => ({ title: meta.title, address: `/lessons/${meta.slug}` }));
}
