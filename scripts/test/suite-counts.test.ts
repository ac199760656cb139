import { expect, it } from 'vitest';

import { playwrightCounts, vitestCounts } from './suite-counts.mjs';

const vitest = (over: object = {}) =>
  JSON.stringify({
    numPassedTests: 2,
    numFailedTests: 0,
    numPendingTests: 1,
    numTodoTests: 0,
    testResults: [
      {
        status: 'passed',
        assertionResults: [
          { fullName: ' sizes of lists', status: 'passed' },
          { fullName: ' sizes of dicts', status: 'skipped' },
        ],
      },
    ],
    ...over,
  });

const playwright = (over: object = {}) =>
  JSON.stringify({
    stats: { expected: 3, flaky: 0, unexpected: 0, skipped: 1 },
    errors: [],
    suites: [
      {
        specs: [],
        suites: [
          {
            specs: [
              {
                title: 'keys work',
                tests: [
                  { projectName: 'desktop', status: 'expected', annotations: [] },
                  {
                    projectName: 'phone',
                    status: 'skipped',
                    annotations: [{ type: 'skip', description: 'A phone has no keyboard.' }],
                  },
                ],
              },
            ],
          },
        ],
      },
    ],
    ...over,
  });

it.each([
  ['vitest', vitestCounts(vitest(), 0), ['sizes of dicts (skipped)']],
  ['Playwright', playwrightCounts(playwright(), 0), ['keys work (phone): A phone has no keyboard.']],
])('%s names what was skipped', (_, counts, skips) => {
  expect(counts).toMatchObject({ failed: 0, skipped: 1, skips });
});

it('names what passed only when it was tried again', () => {
  const spec = { title: 'drafts stay', tests: [{ projectName: 'phone', status: 'flaky', annotations: [] }] };
  const report = playwright({
    stats: { expected: 3, flaky: 1, unexpected: 0, skipped: 0 },
    suites: [{ specs: [spec] }],
  });
  expect(playwrightCounts(report, 0)).toMatchObject({ passed: 4, failed: 0, again: ['drafts stay (phone)'] });
});

it('names what failed, and says why', () => {
  const assertionResults = [
    { fullName: ' sizes', status: 'failed', failureMessages: ['expected 1 to be 2\n  at line 3'] },
  ];
  const one = vitest({ numFailedTests: 1, testResults: [{ status: 'failed', assertionResults }] });
  expect(vitestCounts(one, 1).failures).toEqual(['sizes: expected 1 to be 2']);
  const tests = [
    {
      projectName: 'phone',
      status: 'unexpected',
      annotations: [],
      results: [{ error: { message: '\u001b[31mNo such button\u001b[39m\nCall log' } }],
    },
  ];
  const report = playwright({
    stats: { expected: 3, flaky: 0, unexpected: 1, skipped: 0 },
    suites: [{ specs: [{ title: 'drafts stay', tests }] }],
  });
  expect(playwrightCounts(report, 1).failures).toEqual(['drafts stay (phone): No such button']);
});

it.each([
  ['vitest without a report', vitestCounts(null, 0)],
  ['Playwright without a report', playwrightCounts(null, 0)],
  ['vitest with an error that no test waited for', vitestCounts(vitest(), 1)],
  ['Playwright that crashed after its tests', playwrightCounts(playwright(), 1)],
  ['Playwright whose setup failed', playwrightCounts(playwright({ errors: [{ message: 'no server' }] }), 1)],
  [
    'vitest with a file that does not load',
    vitestCounts(vitest({ testResults: [{ status: 'failed', name: 'a.test.ts', assertionResults: [] }] }), 1),
  ],
  ['vitest with one failed test', vitestCounts(vitest({ numFailedTests: 1 }), 1)],
])('%s counts as one failure', (_, counts) => {
  expect(counts.failed).toBe(1);
});
