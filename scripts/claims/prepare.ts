import { writeFile } from 'node:fs/promises';
import path from 'node:path';

import { isTestable } from '#domain/claim/claim.ts';
import type { Rendering } from '#domain/lesson/to-item.ts';
import type { CheckRequest } from '#domain/python/check-request.ts';

import { casesOfClaims } from './cases.ts';
import { loadClaims } from './load.ts';
import type { ClaimArea } from './load.ts';

/** Where the ledger lies, from the project's folder. */
const FOLDER = 'lessons/claims';

/** What `prepareClaims` writes below `.lessons/`. */
export const CLAIM_FILES = ['claims.js', 'claims.d.ts', 'claims.html.json'] as const;

/**
 * Compiles the ledger into `output`: a module that the app imports, and each claim's text and probe as HTML.
 * @returns what the probes ask of a runner, and how many claims there are.
 */
export async function prepareClaims(
  output: string,
  rendering: Rendering,
): Promise<{ readonly requests: readonly CheckRequest[]; readonly count: number }> {
  const areas = await loadClaims(FOLDER);
  const claims = areas.flatMap((area) => area.claims);
  const html = Object.fromEntries(
    claims.map((claim) => [
      claim.id,
      {
        statement: inline(rendering, claim.statement),
        correction: inline(rendering, claim.correction),
        rule: isTestable(claim) ? inline(rendering, claim.rule) : inline(rendering, claim.untestable),
        probe: isTestable(claim) ? rendering.python(claim.probe) : null,
      },
    ]),
  );
  await writeFile(path.join(output, 'claims.js'), ledgerModule(areas));
  await writeFile(path.join(output, 'claims.d.ts'), TYPES);
  await writeFile(path.join(output, 'claims.html.json'), JSON.stringify(html));
  return { requests: casesOfClaims(claims).map(({ request }) => request), count: claims.length };
}

/** A sentence as HTML without the paragraph round it. */
function inline(rendering: Rendering, text: string): string {
  return rendering
    .markdown(text)
    .trim()
    .replace(/^<p>([\s\S]*)<\/p>$/, '$1');
}

function ledgerModule(areas: readonly ClaimArea[]): string {
  const imports = areas.map(({ area }, i) => `import area${i} from '../${FOLDER}/${area}.ts';`);
  const all = areas.map((_, i) => `...area${i}`).join(', ');
  return `import 'server-only';\n${imports.join('\n')}\nimport html from './claims.html.json';\n\nexport const claims = [${all}];\nexport { html };\n`;
}

const TYPES = `import type { Claim } from '#domain/claim/claim.ts';

/** A claim's Markdown and program as HTML. \`rule\` says why not where no program decides, and there is no \`probe\` then. */
export interface ClaimHtml {
  readonly statement: string;
  readonly correction: string;
  readonly rule: string;
  readonly probe: string | null;
}
export const claims: readonly Claim[];
export const html: { readonly [id: string]: ClaimHtml };
`;
