import { expect, test } from 'vitest';

import { logLoss, typicalChance } from './log-loss.ts';
import type { Recall } from './log-loss.ts';

const HALF = { chance: 0.5, remembered: true };

test.each<[string, readonly Recall[], number | null]>([
  ['nothing', [], null],
  ['a coin', [HALF, { ...HALF, remembered: false }], Math.LN2],
  ['what was foretold', [{ chance: 0.9, remembered: true }], -Math.log(0.9)],
  ['a surprise', [{ chance: 0.9, remembered: false }], -Math.log(0.1)],
  // By hand: (0.105361 + 0.223144 + 1.203973) / 3
  [
    'three',
    [
      { chance: 0.9, remembered: true },
      { chance: 0.8, remembered: true },
      { chance: 0.7, remembered: false },
    ],
    0.510826,
  ],
])('%s', (_, recalls, expected) => {
  const loss = logLoss(recalls);
  if (expected === null) expect(loss).toBeNull();
  else expect(loss).toBeCloseTo(expected, 6);
});

test('one impossible surprise does not count for ever', () => {
  expect(logLoss([{ chance: 1, remembered: false }])).toBeCloseTo(-Math.log(1e-6), 6);
});

test('the typical chance is the geometric mean of those given to what happened', () => {
  const loss = logLoss([
    { chance: 0.9, remembered: true },
    { chance: 0.6, remembered: false },
  ]);
  expect(typicalChance(loss ?? 0)).toBeCloseTo(Math.sqrt(0.9 * 0.4), 10);
});
