import { expect, test } from 'vitest';

import { showAnswer } from '#domain/grading/show-answer.ts';

import type { Exercise } from './exercise.ts';
import { LABELLED_JUDGEMENTS, judgementLabel } from './judgement-label.ts';

test.each(LABELLED_JUDGEMENTS)('$value reads the same as a choice and as an answer', ({ value, label }) => {
  expect(judgementLabel(value)).toBe(label);
  expect(showAnswer({ kind: 'judge-claim' } as Exercise, {}, value)).toBe(label);
});
