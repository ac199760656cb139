import { expect, test } from 'vitest';

import { factCounts } from './fact-counts.mjs';

test.each([
  ['12 verified, 0 different, 0 inconclusive, 0 missing, 0 skipped', 0, 12, 0, 0],
  ['12 verified, 1 different, 2 inconclusive, 3 missing, 4 skipped', 1, 12, 4, 6],
  ['0 verified, 0 different, 0 inconclusive, 0 missing, 2 skipped', 1, 0, 1, 2],
  ['9 were not run again: …\n8 verified, 0 different, 0 inconclusive, 0 missing, 1 skipped', 0, 8, 0, 10],
])('"%s" with exit code %i', (printed, code, passed, failed, skipped) => {
  expect(factCounts(printed, code)).toMatchObject({ passed, failed, skipped });
});

test('a verification that broke off is a failure', () => {
  expect(factCounts('No such lesson.', 2)).toMatchObject({ passed: 0, failed: 1 });
});

test('what is different, and what was at first only, is named', () => {
  const printed =
    'different  gil  gil-one@1  a\nunsteady  gil  gil-two@1  b\n2 verified, 1 different, 0 inconclusive, 0 missing, 0 skipped';
  expect(factCounts(printed, 1)).toMatchObject({
    failures: ['different  gil  gil-one@1  a'],
    again: ['gil  gil-two@1  b'],
  });
});
