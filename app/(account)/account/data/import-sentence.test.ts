import { expect, it } from 'vitest';

import { amountOf } from './amount-of.ts';
import { importSentence } from './import-sentence.ts';

const NOTHING = {
  reviews: { added: 0, known: 0 },
  attempts: { added: 0, known: 0 },
  cards: 0,
  unknownExercises: 0,
  settings: false,
};

it.each([
  [{}, 'There are no reviews in this file. Nothing has changed.'],
  [
    { reviews: { added: 0, known: 739 } },
    'All 739 reviews of this file were here already. Nothing has changed.',
  ],
  [{ reviews: { added: 1204, known: 4 }, cards: 312 }, '1,204 reviews of 312 cards restored. 4 were here already.'],
  [{ reviews: { added: 1, known: 1 }, cards: 1 }, '1 review of 1 card restored. 1 was here already.'],
  [
    { reviews: { added: 9, known: 0 }, cards: 3, unknownExercises: 2, settings: true },
    '9 reviews of 3 cards restored. 2 exercises are not part of this course: what you answered of them is kept. Your settings came along.',
  ],
])('%j', (over, sentence) => {
  expect(importSentence({ ...NOTHING, ...over })).toBe(sentence);
});

it('says how much there is', () => {
  const since = Date.parse('2026-09-18T10:00:00Z');
  expect(amountOf({ reviews: 739, cards: 70, since })).toBe(
    '739 reviews of 70 cards since 18 September 2026, with every answer you gave.',
  );
});
