import { isTestable } from '#domain/claim/claim.ts';
import type { Claim, Reference } from '#domain/claim/claim.ts';
import { LAST_GUIDE_LINE } from '#domain/claim/guide-section.ts';
import { printedValue } from '#domain/claim/printed-value.ts';
import type { FactFile } from '#domain/lesson/fact.ts';
import { casesOfClaims } from '../../scripts/claims/cases.ts';
import { editedKeys } from '../../scripts/facts/seal.ts';
import { hashRun, wordRuns } from '../lessons/guide-runs.ts';

const KEBAB = /^[a-z0-9]+(?:-[a-z0-9]+)*$/;
const VERSION = /^3\.(?:[6-9]|1\d)$/;
const PATHS: Readonly<Record<Reference['in'], RegExp>> = {
  docs: /^[\w./-]+\.html(?:#[\w.:-]+)?$/,
  source: /^[\w-]+(?:\/[\w.-]+)*\/?[\w-]+\.(?:c|h|py|rst|txt|md|in|ac)$/,
};

/** What is wrong with how a claim is written. */
export function formProblems(claim: Claim): string[] {
  const { id, lines, statement, correction, references } = claim;
  const [first, last] = lines;
  const rule = isTestable(claim) ? claim.rule : claim.untestable;
  return [
    ...(KEBAB.test(id) ? [] : ['its id is not kebab-case']),
    ...(first >= 1 && first <= last && last <= LAST_GUIDE_LINE ? [] : [`no lines ${first} to ${last}`]),
    ...(statement.trim() === '' ? ['it has no statement'] : []),
    ...(correction.trim() === '' ? ['it has no correction'] : []),
    ...(rule.trim() === '' ? ['neither a rule in words nor a reason why it is not testable'] : []),
    ...(isTestable(claim) && references.length === 0 ? ['it refers to nothing'] : []),
    ...references.filter((one) => !isWellFormed(one)).map((one) => `a broken reference: ${one.path}`),
  ].map((problem) => `${id}: ${problem}`);
}

function isWellFormed({ in: where, version, path }: Reference): boolean {
  return VERSION.test(version) && PATHS[where].test(path);
}

/** Ids that two claims share. */
export function sharedIds(claims: readonly Claim[]): string[] {
  const ids = claims.map(({ id }) => id);
  return ids.filter((id, place) => ids.indexOf(id) !== place).map((id) => `${id} is there twice`);
}

/** Where a claim's texts repeat eight words of the guide. */
export function borrowedRuns(claim: Claim, guide: ReadonlySet<string>): string[] {
  const rule = isTestable(claim) ? claim.rule : claim.untestable;
  return wordRuns([claim.statement, claim.correction, rule].join(' § '))
    .filter((run) => guide.has(hashRun(run)))
    .map((run) => `${claim.id} repeats the guide: "${run}". Say it in your own words.`);
}

/** What is wrong with what was recorded in one environment: missing, stale, edited, raised, or not one line. */
export function factProblems(claims: readonly Claim[], file: FactFile): string[] {
  const { id } = file.environment;
  const problems = casesOfClaims(claims).flatMap(({ key, hash, inBrowser, claim }) => {
    if (!inBrowser && file.environment.implementation !== 'cpython') return [];
    const fact = file.facts[key];
    if (fact === undefined) return [`${key} was never recorded on ${id}`];
    if (fact.request !== hash) return [`the probe of ${key} changed since it was recorded on ${id}`];
    if (fact.error !== null) return [`${key} raised ${fact.error.type} on ${id}`];
    if (fact.stdout.trim().split('\n').length !== 1) return [`${key} did not print one line on ${id}`];
    const finding = claim.judge(printedValue(fact.stdout), id);
    return ['true', 'false', 'imprecise'].includes(finding) ? [] : [`${key} is judged ${finding} on ${id}`];
  });
  const known = new Set(claims.map((claim) => claim.id));
  return [
    ...problems,
    ...editedKeys(file).map((key) => `${key} was edited by hand in ${id}.json`),
    ...Object.keys(file.facts)
      .filter((key) => !known.has(key))
      .map((key) => `${key} has a fact on ${id} and no claim`),
  ];
}
