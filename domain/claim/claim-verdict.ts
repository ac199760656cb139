import { BROWSER_ENVIRONMENT, compareEnvironments } from '#domain/python/environment.ts';
import type { EnvironmentId } from '#domain/python/environment.ts';
import type { ClaimFinding } from './claim.ts';

/** What is said of a claim as a whole, from the findings of all recorded environments. */
export type ClaimVerdict =
  | { readonly kind: 'true' }
  | { readonly kind: 'false' }
  | { readonly kind: 'imprecise' }
  /** True in these environments, oldest first, and not in the others. */
  | { readonly kind: 'only-on'; readonly environments: readonly EnvironmentId[] }
  /** No program decides it. */
  | { readonly kind: 'not-testable' }
  /** A program decides it that was never run. */
  | { readonly kind: 'not-recorded' };

/** The kinds of verdicts, in the order in which they are listed. */
export const VERDICT_KINDS = [
  'true',
  'false',
  'imprecise',
  'only-on',
  'not-testable',
  'not-recorded',
] as const satisfies readonly ClaimVerdict['kind'][];

/** Joins what was found per environment. What is true nowhere, and not false everywhere, is imprecise. */
export function claimVerdict(findings: ReadonlyMap<EnvironmentId, ClaimFinding>): ClaimVerdict {
  const kinds = new Set(findings.values());
  const [first] = kinds;
  if (first === undefined) return { kind: 'not-recorded' };
  if (kinds.size === 1) return { kind: first };
  const environments = [...findings].flatMap(([id, finding]) => (finding === 'true' ? [id] : []));
  return environments.length === 0
    ? { kind: 'imprecise' }
    : { kind: 'only-on', environments: environments.toSorted(compareEnvironments) };
}

/** A verdict in words: `true`, `only on 3.9–3.11 and Pyodide`. */
export function verdictText(verdict: ClaimVerdict): string {
  switch (verdict.kind) {
    case 'only-on':
      return `only on ${environmentsText(verdict.environments)}`;
    case 'not-testable':
      return 'not testable';
    case 'not-recorded':
      return 'not recorded';
    case 'true':
    case 'false':
    case 'imprecise':
      return verdict.kind;
  }
}

/** An environment as briefly as a column's head needs it: `3.9`, `3.13t`, `Pyodide`. */
export function shortEnvironment(id: EnvironmentId): string {
  const [implementation, version = '', bits] = id.split('-');
  if (implementation === 'pyodide') return id === BROWSER_ENVIRONMENT ? 'Pyodide' : `Pyodide ${version}`;
  return bits === '64' ? version : `${version} ${bits}-bit`;
}

/** Environments, ordered, with versions that follow each other drawn together: `3.9–3.11, 3.13 and Pyodide`. */
function environmentsText(environments: readonly EnvironmentId[]): string {
  const runs: string[][] = [];
  for (const name of environments.map(shortEnvironment)) {
    const run = runs.at(-1);
    const last = run?.at(-1);
    if (run !== undefined && last !== undefined && follows(name, last)) run.push(name);
    else runs.push([name]);
  }
  const parts = runs.map((run) => (run.length === 1 ? `${run[0]}` : `${run[0]}–${run.at(-1)}`));
  const last = parts.pop() ?? '';
  return parts.length === 0 ? last : `${parts.join(', ')} and ${last}`;
}

/** Whether one minor version comes right after another one. */
function follows(name: string, before: string): boolean {
  const [minor, previous] = [name, before].map((text) => /^3\.(\d+)$/.exec(text)?.[1]);
  return minor !== undefined && previous !== undefined && Number(minor) === Number(previous) + 1;
}
