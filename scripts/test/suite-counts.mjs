/**
 * What a suite came to.
 * @typedef {object} Counts
 * @property {number} passed
 * @property {number} failed
 * @property {number} skipped
 * @property {string[]} skips Each skipped test's title, and why where the suite says so.
 * @property {string[]} [again] The title of each test that passed only when it was tried again.
 */

/** A suite that left no result has not run: that is a failure. */
const NOT_RUN = { passed: 0, failed: 1, skipped: 0, skips: [] };

/**
 * A suite that ends with a code although no test of it failed has failed outside of its tests: in the runner itself, or
 * with an error that no test waited for.
 */
function withEnding(counts, code) {
  return code !== 0 && counts.failed === 0 ? { ...counts, failed: 1 } : counts;
}

/**
 * Counts vitest's tests.
 * @param {string | null} text its JSON report, null when it left none
 * @param {number} code what it exited with
 * @returns {Counts}
 */
export function vitestCounts(text, code) {
  if (!text) return NOT_RUN;
  const { testResults, numPassedTests, numFailedTests, numPendingTests, numTodoTests } = JSON.parse(text);
  // A file that could not be loaded has no tests to count.
  const broken = testResults.filter((file) => file.status === 'failed' && file.assertionResults.length === 0);
  const skipped = testResults
    .flatMap((file) => file.assertionResults)
    .filter(({ status }) => ['skipped', 'pending', 'todo'].includes(status));
  const counts = {
    passed: numPassedTests,
    failed: numFailedTests + broken.length,
    skipped: numPendingTests + numTodoTests,
    skips: skipped.map(({ fullName, status }) => `${fullName.trim()} (${status})`),
  };
  return withEnding(counts, code);
}

/**
 * Counts Playwright's tests, each once per project.
 * @param {string | null} text its JSON report, null when it left none
 * @param {number} code what it exited with
 * @returns {Counts}
 */
export function playwrightCounts(text, code) {
  if (!text) return NOT_RUN;
  const { stats, errors, suites } = JSON.parse(text);
  const counts = {
    passed: stats.expected + stats.flaky,
    failed: stats.unexpected + errors.length,
    skipped: stats.skipped,
    skips: suites.flatMap((suite) => skipsOf(suite)),
    again: suites.flatMap((suite) => againOf(suite)),
  };
  return withEnding(counts, code);
}

function againOf({ specs = [], suites = [] }) {
  const own = specs.flatMap(({ title, tests }) =>
    tests.filter(({ status }) => status === 'flaky').map(({ projectName }) => `${title} (${projectName})`),
  );
  return [...own, ...suites.flatMap((suite) => againOf(suite))];
}

function skipsOf({ specs = [], suites = [] }) {
  const own = specs.flatMap(({ title, tests }) =>
    tests
      .filter(({ status }) => status === 'skipped')
      .map(({ projectName, annotations }) => `${title} (${projectName}): ${reasonOf(annotations)}`),
  );
  return [...own, ...suites.flatMap((suite) => skipsOf(suite))];
}

function reasonOf(annotations) {
  const reasons = annotations.flatMap(({ description }) => description ?? []);
  return reasons.join(' ') || 'no reason given';
}
