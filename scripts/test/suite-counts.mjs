import path from 'node:path';
import { stripVTControlCharacters } from 'node:util';

/**
 * What a suite came to.
 * @typedef {object} Counts
 * @property {number} passed
 * @property {number} failed
 * @property {number} skipped
 * @property {string[]} skips Each skipped test's title, and why where the suite says so.
 * @property {string[]} failures Each failed test's title, and the first line of why.
 * @property {string[]} [again] The title of each test that passed only when it was tried again.
 */

/** A suite that left no result has not run: that is a failure. */
const NOT_RUN = { passed: 0, failed: 1, skipped: 0, skips: [], failures: ['it left no result'] };

/**
 * A suite that ends with a code although no test of it failed has failed outside of its tests: in the runner itself, or
 * with an error that no test waited for.
 */
function withEnding(counts, code) {
  return code !== 0 && counts.failed === 0
    ? { ...counts, failed: 1, failures: [`it ended with exit code ${code}, outside of its tests`] }
    : counts;
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
  const tests = testResults.flatMap((file) => file.assertionResults);
  const skipped = tests.filter(({ status }) => ['skipped', 'pending', 'todo'].includes(status));
  const counts = {
    passed: numPassedTests,
    failed: numFailedTests + broken.length,
    skipped: numPendingTests + numTodoTests,
    skips: skipped.map(({ fullName, status }) => `${fullName.trim()} (${status})`),
    failures: [
      ...broken.map(({ name, message }) => reason(path.relative('.', name), message)),
      ...tests
        .filter(({ status }) => status === 'failed')
        .map(({ fullName, failureMessages }) => reason(fullName.trim(), failureMessages[0])),
    ],
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
    skips: suites
      .flatMap((suite) => testsThat('skipped', suite))
      .map(({ name, annotations }) => `${name}: ${whySkipped(annotations)}`),
    again: suites.flatMap((suite) => testsThat('flaky', suite)).map(({ name }) => name),
    failures: [
      ...errors.map(({ message }) => reason('outside of the tests', message)),
      ...suites
        .flatMap((suite) => testsThat('unexpected', suite))
        .map(({ name, results }) => reason(name, results?.at(-1)?.error?.message)),
    ],
  };
  return withEnding(counts, code);
}

/** A test, with the first line of what went wrong. */
function reason(test, message = 'it does not say why') {
  return `${test}: ${stripVTControlCharacters(message).split('\n')[0]}`;
}

/** The tests of a suite that ended in this way, each once per project. */
function testsThat(ended, { specs = [], suites = [] }) {
  const own = specs.flatMap(({ title, tests }) =>
    tests
      .filter(({ status }) => status === ended)
      .map(({ projectName, results, annotations }) => ({
        name: `${title} (${projectName})`,
        results,
        annotations,
      })),
  );
  return [...own, ...suites.flatMap((suite) => testsThat(ended, suite))];
}

function whySkipped(annotations) {
  const reasons = annotations.flatMap(({ description }) => description ?? []);
  return reasons.join(' ') || 'no reason given';
}
