import { expect, test } from 'vitest';

import { trainingItems } from './training-set.ts';
import type { Rating, Review } from './types.ts';

let made = 0;

function entry(day: number, hour = 12) {
  made += 1;
  const date = `2026-11-${String(day).padStart(2, '0')}`;
  return { id: `r${made}`, card: 'a', at: Date.parse(`${date}T00:00:00Z`) + hour * 3_600_000, day: date };
}

function rated(day: number, rating: Rating, hour?: number): Review {
  return { ...entry(day, hour), type: 'rating', attempt: 'x', rating };
}

/** Each item as its history reads: `good 0, again 3`. */
function written(log: readonly Review[]): string[] {
  return trainingItems(log).map(({ history, length }) =>
    history
      .slice(0, length)
      .map(({ rating, days }) => `${rating} ${days}`)
      .join(', '),
  );
}

test('each rating of a later day is an item; those of the same day are in the histories only', () => {
  const log = [rated(1, 'again', 12), rated(1, 'good', 13), rated(4, 'good'), rated(9, 'easy')];
  expect(written(log)).toEqual(['again 0, good 0, good 3', 'again 0, good 0, good 3, easy 5']);
});

test('a review after midnight that belongs to the evening before has waited no day', () => {
  const log = [rated(1, 'good', 23), { ...rated(1, 'good', 25) }, rated(2, 'good')];
  expect(written(log)).toEqual(['good 0, good 0, good 1']);
});

test('what was taken back teaches nothing', () => {
  const slip = rated(4, 'again');
  const taken: Review = { ...entry(4, 13), type: 'void', voids: slip.id, reason: 'slip' };
  expect(written([rated(1, 'good'), slip, taken, rated(4, 'good', 14)])).toEqual(['good 0, good 3']);
});

test('after a reset a card is a new one; what else is done to it leaves its history as it is', () => {
  const log: Review[] = [
    rated(1, 'good'),
    { ...entry(2), type: 'suspend' },
    { ...entry(3), type: 'resume' },
    rated(4, 'good'),
    { ...entry(5), type: 'reset' },
    rated(6, 'again'),
    { ...entry(7), type: 'move', to: '2026-11-08', because: null },
    rated(8, 'good'),
  ];
  expect(written(log)).toEqual(['good 0, good 3', 'again 0, good 2']);
});

test('days that run backwards, after a flight west, count as none', () => {
  const log = [rated(4, 'good'), { ...rated(4, 'good', 20), day: '2026-11-03' }, rated(6, 'good')];
  expect(written(log)).toEqual(['good 0, good 0, good 2']);
});
