import { isTestable } from '#domain/claim/claim.ts';
import type { Claim, Reference, TestableClaim } from '#domain/claim/claim.ts';
import { printedValue } from '#domain/claim/printed-value.ts';
import { defineExercise } from '#domain/lesson/exercise.ts';
import type { Exercise } from '#domain/lesson/exercise.ts';
import type { Judgement } from '#domain/lesson/prediction.ts';
import { BROWSER_ENVIRONMENT } from '#domain/python/environment.ts';
import { printed } from './printed.ts';

/** What an author adds to a claim of the ledger so that it can be asked. */
export interface AskedClaim {
  readonly claim: Claim;
  readonly hints: readonly string[];
  /** Why someone misjudges it, in a few words; `says` speaks to them. */
  readonly mistakes: readonly {
    readonly idea: string;
    readonly predicts: Judgement;
    readonly says: string;
    readonly probe?: string;
  }[];
  /** Markdown. Why, beyond the claim's correction. */
  readonly why: string;
}

type Params = { readonly claim: string };

/**
 * One exercise, and one card, that asks whether claims of the ledger are true, another one in each review. All must be
 * testable, and need the same of the runtime.
 */
export function judgeClaims(
  { id, revision, title }: Pick<Exercise, 'id' | 'revision' | 'title'>,
  asked: readonly AskedClaim[],
): Exercise {
  const byId = new Map(asked.map((one) => [one.claim.id, one]));
  const find = (params: Params): AskedClaim & { claim: TestableClaim } => {
    const found = byId.get(params.claim);
    if (found === undefined || !isTestable(found.claim))
      throw new Error(`${params.claim} cannot be asked in ${id}`);
    return { ...found, claim: found.claim };
  };
  const claims = asked.map(({ claim }) => find({ claim: claim.id }).claim);
  const needs = claims[0]?.needs;
  return defineExercise<Params>({
    id,
    kind: 'judge-claim',
    revision,
    title,
    claims: claims.map((claim) => claim.id),
    instances: claims.map((claim) => ({ claim: claim.id })),
    ...(needs === undefined ? {} : { needs }),
    lines: (params) => find(params).claim.lines,
    statement: (params) => find(params).claim.statement,
    prompt: () => 'Judge the statement for all recorded interpreters.',
    code: (params) => find(params).claim.probe,
    check: (_, code) => ({ checker: 'output', code }),
    holds: (value, params, environment) =>
      find(params).claim.judge(printedValue(String(value('stdout'))), environment) === 'true',
    hints: (params) => find(params).hints,
    mistakes: asked.flatMap(({ claim, mistakes }) =>
      mistakes.map(({ idea, predicts, says, probe }) => ({
        idea,
        predicts: (reveal: { readonly params: Params }) =>
          reveal.params.claim === claim.id ? predicts : null,
        says: () => says,
        ...(probe === undefined ? {} : { probe: () => probe }),
      })),
    ),
    explain: (reveal) => {
      const { claim, why } = find(reveal.params);
      const seen = (
        ['cpython-3.9-64', 'cpython-3.13-64', ...(needs ? [] : [BROWSER_ENVIRONMENT])] as const
      ).map((environment) => `\`${printed(reveal, environment)}\``);
      const places = ['CPython 3.9', 'CPython 3.13', 'the browser'];
      return (
        `${claim.correction} ${why}\n\n${claim.rule} The program printed ` +
        `${seen.map((value, place) => `${value} on ${places[place]}`).join(', ')}. ` +
        `Look it up: ${claim.references.map(cited).join(', ')}.`
      );
    },
  });
}

function cited({ in: where, path, name, version }: Reference): string {
  const what = name === undefined ? `\`${path}\`` : `\`${name}\` in \`${path}\``;
  return `${what} (${where === 'docs' ? 'documentation' : 'source'} of ${version})`;
}
