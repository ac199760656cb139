import { expect, test } from 'vitest';

import { LABELLED_JUDGEMENTS } from '#domain/lesson/judgement-label.ts';

import { showPrediction } from './show-prediction.ts';

test.each(LABELLED_JUDGEMENTS)('$value reads as it did when it was chosen', ({ value, label }) => {
  expect(showPrediction({ type: 'judgement', statement: '' }, value)).toBe(label);
});

test('a ranking reads in its order', () => {
  const things = ['[]', 'True', "'a'"];
  const input = { type: 'order', things, direction: 'smallest first', descending: false, unit: '' } as const;
  expect(showPrediction(input, [3, 1, 2])).toBe("True → 'a' → []");
});
