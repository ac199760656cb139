import { spawnSync } from 'node:child_process';
import { copyFileSync, mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';

import { afterAll, beforeAll, expect, it } from 'vitest';

/** Where a line may not stand, and the sentence for whoever writes it there. */
const REFUSED: readonly (readonly [file: string, line: string, sentence: RegExp])[] = [
  ['domain/grading/a.ts', `import '#server/env.ts';`, /domain\/ decides and knows nothing else/],
  ['domain/grading/a.ts', `import '#server/auth/actor.ts';`, /domain\/ decides and knows nothing else/],
  ['domain/grading/a.ts', `import 'node:fs/promises';`, /domain\/ decides and knows nothing else/],
  ['domain/grading/a.ts', `import '#content/index.js';`, /domain\/ decides and knows nothing else/],
  ['domain/grading/a.ts', `import '../../server/env.ts';`, /walk round/],
  ['domain/grading/a.ts', `import 'ts-fsrs';`, /Only domain\/scheduling\/fsrs\.ts knows/],
  ['domain/grading/a.ts', `export const at = Date.now();`, /domain\/ has no clock/],
  ['domain/grading/a.ts', `export const at = new Date();`, /domain\/ has no clock/],
  ['domain/scheduling/fsrs.ts', `export const at = Date.now();`, /domain\/ has no clock/],
  ['domain/grading/a.ts', `export const drawn = Math.random();`, /domain\/ does not draw/],
  ['domain/grading/a.ts', `export const id = crypto.randomUUID();`, /domain\/ does not draw/],
  ['domain/grading/a.ts', `export const page = fetch('/');`, /domain\/ does not fetch/],
  ['lessons/lists/a.ts', `import '#db/people.ts';`, /A lesson is content/],
  ['lessons/lists/a.ts', `import '../../db/people.ts';`, /walk round/],
  ['db/a.ts', `import '#server/env.ts';`, /db\/ stores/],
  ['db/a.ts', `import '../server/env.ts';`, /walk round/],
  ['sandbox/a.ts', `import '#server/env.ts';`, /sandbox\/ is a small process/],
  ['sandbox/a.ts', `import '../server/env.ts';`, /walk round/],
  ['app/review/a.ts', `import '#sandbox/limits.ts';`, /does not speak with runners/],
  ['components/ui/a.ts', `import '#sandbox/limits.ts';`, /components\/ draw what they are given/],
  ['server/queries/a.ts', `import '#components/ui/button.tsx';`, /server\/ does not know pages/],
  ['server/queries/a.ts', `import '#content/index.js';`, /only server\/content reads them/],
  ['server/queries/a.ts', `import '../../.lessons/index.js';`, /walk round/],
  ['server/content/a.ts', `import '../../app/page.tsx';`, /walk round/],
  ['browser/a.ts', `import '#lessons/lists/exercises.ts';`, /browser\/ runs on the learner's device/],
  ['browser/a.ts', `import '#content/index.js';`, /browser\/ runs on the learner's device/],
  ['browser/a.ts', `import '../lessons/lists/exercises.ts';`, /walk round/],
  ['components/ui/a.ts', `import '#content/index.js';`, /components\/ draw what they are given/],
  ['components/ui/a.ts', `import '../../server/env.ts';`, /walk round/],
  ['app/review/a.ts', `import '#db/people.ts';`, /does not reach for the database/],
  ['app/review/a.ts', `import '../../db/people.ts';`, /walk round/],
  ['app/review/a.ts', `import '#lessons/lists/exercises.ts';`, /ask server\/ for the item/],
  ['app/review/a.ts', `import '../../lessons/lists/exercises.ts';`, /ask server\/ for the item/],
  ['app/review/a.ts', `import '#content/index.js';`, /only server\/content reads them/],
];

/** What stands close to the lines, on the right side of them. */
const ALLOWED: readonly (readonly [file: string, line: string])[] = [
  ['server/content/a.ts', `import '#content/index.js';`],
  ['app/lessons/[slug]/a.ts', `export type { BuiltLesson } from '#content/index.js';`],
  ['app/review/a.ts', `import '../lessons/page.tsx';`],
  ['domain/scheduling/learner-day.ts', `export const day = (at: number) => new Date(at).toISOString();`],
  ['db/a.test.ts', `import '../tests/fixtures/test-store.ts';`],
];

// Away from the real folders, where a server or a build may be watching.
const root = mkdtempSync(path.join(tmpdir(), 'heapwise-lint-'));
const said = new Map<string, string[]>();

beforeAll(() => {
  copyFileSync('.oxlintrc.json', path.join(root, '.oxlintrc.json'));
  for (const [i, [file, line]] of [...REFUSED, ...ALLOWED].entries()) put(nameOf(i, file), line);
  const { stdout } = spawnSync(
    process.execPath,
    [path.resolve('node_modules/oxlint/bin/oxlint'), '--format=json', '.'],
    { cwd: root, encoding: 'utf8' },
  );
  const { diagnostics } = JSON.parse(stdout) as {
    diagnostics: { filename: string; message: string; help?: string }[];
  };
  for (const { filename, message, help } of diagnostics) {
    said.set(filename, [...(said.get(filename) ?? []), `${message} ${help ?? ''}`]);
  }
});

afterAll(() => rmSync(root, { recursive: true }));

/** A folder of its own for every line that does not stand in a file with a rule of its own. */
function nameOf(index: number, file: string): string {
  if (file.startsWith('domain/scheduling/')) return file;
  return path.join(path.dirname(file), `line-${index}-${path.basename(file)}`);
}

function put(file: string, line: string): void {
  mkdirSync(path.dirname(path.join(root, file)), { recursive: true });
  writeFileSync(path.join(root, file), `${line}\n`);
}

it.each(REFUSED.map((row, i) => [i, ...row] as const))('%i: %s may not say %s', (i, file, _, sentence) => {
  expect(said.get(nameOf(i, file))?.join('\n')).toMatch(sentence);
});

it.each(ALLOWED.map((row, i) => [REFUSED.length + i, ...row] as const))('%i: %s may say %s', (i, file) => {
  expect(said.get(nameOf(i, file))).toBeUndefined();
});

it('the compiled lessons refuse to be loaded by a client', () => {
  expect(readFileSync('.lessons/index.js', 'utf8')).toMatch(/^import 'server-only';\n/);
});
