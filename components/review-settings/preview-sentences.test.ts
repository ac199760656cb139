import { expect, test } from 'vitest';

import { previewSentences } from './preview-sentences.ts';

test.each([
  [
    { dueBefore: 37, dueAfter: 41, days: 5, sooner: 120, later: 3 },
    '120 cards would come back sooner, 3 later. Due today: 37 before, 41 after; what would be due at once is spread over 5 days.',
  ],
  [
    { dueBefore: 1, dueAfter: 0, days: 1, sooner: 0, later: 1 },
    '1 card would come back later. Due today: 1 before, 0 after.',
  ],
  [
    { dueBefore: 4, dueAfter: 4, days: 1, sooner: 0, later: 0 },
    'Every card has the day already that your settings give it.',
  ],
])('%j', (preview, sentences) => {
  expect(previewSentences(preview)).toBe(sentences);
});
