import { expect, it } from 'vitest';

import { costInWords, inMinutes } from './workload-words.ts';

const at = (desiredRetention: number, answersPerDay: number, known = 200, fullDays = 0) => ({
  desiredRetention,
  answersPerDay,
  minutesPerDay: answersPerDay / 3,
  known,
  fullDays,
});
const outlook = { days: 90, newCards: { perDay: 5, total: 40 }, answerMs: 20_000 };
const done = { ...outlook, newCards: { perDay: 5, total: 0 } };

it.each([
  [0, 'under a minute'],
  [0.8, 'a minute'],
  [1.4, 'a minute'],
  [1.5, '2 minutes'],
  [11.6, '12 minutes'],
])('%d minutes are %j', (minutesPerDay, words) => {
  expect(inMinutes({ minutesPerDay })).toBe(words);
});

it.each([
  [
    at(0.9, 12),
    at(0.9, 12),
    done,
    'At 90 %: about 12 answers and 4 minutes a day, as you have it now; 200 ideas known in 90 days.',
  ],
  [
    at(0.9, 12),
    at(0.95, 21, 210),
    outlook,
    'At 95 %: about 21 answers and 7 minutes a day, 9 more answers than now; 210 ideas known in 90 days, if you meet 5 new ones a day.',
  ],
  [
    at(0.9, 12),
    at(0.85, 11),
    done,
    'At 85 %: about 11 answers and 4 minutes a day, 1 fewer answer than now; 200 ideas known in 90 days.',
  ],
  [
    at(0.9, 1.1),
    at(0.89, 1),
    done,
    'At 89 %: about one answer and under a minute a day, hardly other than now; 200 ideas known in 90 days.',
  ],
  [
    at(0.9, 12),
    at(0.97, 12, 190, 0.4),
    done,
    'At 97 %: about 12 answers and 4 minutes a day, hardly other than now; 190 ideas known in 90 days. On many of these days more is due than the reviews you allow.',
  ],
])('says what moving the slider costs', (now, then, asked, words) => {
  expect(costInWords(now, then, asked)).toBe(words);
});
