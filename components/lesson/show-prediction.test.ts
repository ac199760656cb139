import { expect, test } from 'vitest';

import { LABELLED_JUDGEMENTS } from '#domain/lesson/judgement-label.ts';

import { showPrediction } from './show-prediction.ts';

test.each(LABELLED_JUDGEMENTS)('$value reads as it did when it was chosen', ({ value, label }) => {
  expect(showPrediction({ type: 'judgement', statement: '' }, value)).toBe(label);
});
