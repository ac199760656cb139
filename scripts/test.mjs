import { existsSync, mkdirSync, readFileSync, rmSync } from 'node:fs';

import { isInstalled, install } from './start/install.mjs';
import { fail, step } from './start/say.mjs';
import { checkNode } from './start/settings.mjs';
import { buildWhenStale } from './start/build.mjs';
import { ensureBubblewrap } from './test/bubblewrap.mjs';
import { factCounts } from './test/fact-counts.mjs';
import { show } from './test/show.mjs';
import { playwrightCounts, vitestCounts } from './test/suite-counts.mjs';

/** How many passed, failed and were skipped. */
const total = { passed: 0, failed: 0, skipped: 0 };

/** What failed in all the suites: told again at the end, where it is looked for. */
const allFailures = [];

function add(suite, { passed, failed, skipped = 0, skips = [], again = [], failures = [] }) {
  total.passed += passed;
  total.failed += failed;
  total.skipped += skipped;
  allFailures.push(...failures.map((failure) => `${suite}: ${failure}`));
  for (const skip of skips) console.log(`Skipped: ${skip}`);
  for (const test of again) console.log(`Passed only when tried again: ${test}`);
  console.log(`\n${suite}: ${passed} passed, ${failed} failed, ${skipped} skipped\n`);
}

/** A suite that either passes or fails as a whole. */
async function whole(suite, command, args) {
  console.log(`\n=== ${suite}`);
  const code = await show(command, args);
  add(
    suite,
    code === 0 ? { passed: 1, failed: 0 } : { passed: 0, failed: 1, failures: [`exit code ${code}`] },
  );
}

/** Folders of tests that keep every core busy. */
const SANDBOX_TESTS = ['tests/attacks', 'tests/sandbox'];

/** Runs tests with vitest and counts them. */
async function vitest(suite, file, args) {
  console.log(`\n=== ${suite}`);
  const result = `test-results/${file}`;
  const reporters = ['--reporter=default', '--reporter=json', `--outputFile.json=${result}`];
  const code = await show('npx', ['vitest', 'run', ...args, ...reporters]);
  add(suite, vitestCounts(readResult(result), code));
}

checkNode();
if (!isInstalled()) {
  await step('Installing packages', install).catch((error) => {
    console.error(error.message);
    fail('The packages could not be installed; npm says why above.');
  });
}
await buildWhenStale().catch((error) => {
  console.error(error.message);
  fail('The build failed; its last words are above.');
});
const noSandbox = await ensureBubblewrap();
if (noSandbox !== null) console.log(`Without a sandbox, what needs one is skipped: ${noSandbox}.`);
rmSync('test-results', { recursive: true, force: true });
mkdirSync('test-results', { recursive: true });

await whole('Style: linter', 'npx', ['oxlint', '--type-aware', '--deny-warnings']);
await whole('Style: formatting', 'npx', ['prettier', '--check', '--log-level=warn', '.']);
await whole('Types: routes', 'npx', ['next', 'typegen']);
await whole('Types', 'npx', ['tsc', '--noEmit']);

await vitest(
  'Unit, access, checkers, lessons',
  'vitest.json',
  SANDBOX_TESTS.flatMap((folder) => ['--exclude', `${folder}/**`]),
);
// Apart from the others, whose clocks it would disturb.
await vitest('Sandbox: attacks, ordinary programs, truth, death', 'sandbox.json', SANDBOX_TESTS);

console.log('\n=== Facts: every instance again, on one interpreter');
const factsCode = await show(
  'npm',
  ['run', '--silent', 'facts', '--', 'verify', '--once'],
  'test-results/facts.txt',
);
add('Facts', factCounts(readResult('test-results/facts.txt') ?? '', factsCode));

console.log('\n=== Claims: every probe again, on every interpreter');
const claimsCode = await show(
  'npm',
  ['run', '--silent', 'claims', '--', 'verify'],
  'test-results/claims.txt',
);
add('Claims', factCounts(readResult('test-results/claims.txt') ?? '', claimsCode));

console.log('\n=== End to end, in Chromium');
// Loaded only now: it needs packages that a fresh clone lacks until the install above.
const { ensureChromium } = await import('./test/chromium.mjs');
const chromium = await ensureChromium();
if (chromium.found) {
  const playwrightCode = await show('npx', ['playwright', 'test', '--reporter=list,json'], undefined, {
    PLAYWRIGHT_JSON_OUTPUT_NAME: 'test-results/e2e.json',
  });
  add('End to end', playwrightCounts(readResult('test-results/e2e.json'), playwrightCode));
} else {
  console.log(`Skipped: ${chromium.reason}`);
  add('End to end', { passed: 0, failed: 0, skipped: 1 });
}

for (const failure of allFailures) console.log(`Failed: ${failure}`);
console.log(`${total.passed} passed, ${total.failed} failed, ${total.skipped} skipped`);
process.exit(total.failed === 0 ? 0 : 1);

/** What a suite left, or null. */
function readResult(file) {
  return existsSync(file) ? readFileSync(file, 'utf8') : null;
}
