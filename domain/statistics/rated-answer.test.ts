import { describe, expect, it } from 'vitest';

import { learnerDay } from '#domain/scheduling/learner-day.ts';
import type { Rating, Review } from '#domain/scheduling/types.ts';

import { ratedAnswers } from './rated-answer.ts';

const settings = { dayRule: { timeZone: 'UTC', rolloverHour: 4 }, desiredRetention: 0.9 };
const TODAY = '2026-11-22';
const NOON = Date.parse(`${TODAY}T12:00:00Z`);

function log(card: string, ...ratings: (readonly [daysAgo: number, rating: Rating])[]): Review[] {
  return ratings.map(([daysAgo, rating], place) => {
    const at = NOON - daysAgo * 86_400_000 + place;
    const id = `${card}-${place}`;
    return { type: 'rating', id, card, attempt: id, rating, at, day: learnerDay(at, settings.dayRule) };
  });
}

describe('rated answers', () => {
  const first = log('a', [40, 'good'], [38, 'good'], [10, 'again']);

  it('say what was known just before each', () => {
    const answers = ratedAnswers([log('b', [39, 'again']), first], settings);
    expect(answers.map(({ card, before }) => [card, before?.state, before?.days])).toEqual([
      ['a', undefined, undefined],
      ['b', undefined, undefined],
      ['a', 'review', 2],
      ['a', 'review', 28],
    ]);
    expect(answers[3]?.before?.chance).toBeLessThan(answers[2]?.before?.chance ?? 0);
  });

  it('leave out what was taken back', () => {
    const undo: Review = {
      type: 'void',
      id: 'v',
      card: 'a',
      voids: 'a-2',
      reason: 'undo',
      at: NOON,
      day: TODAY,
    };
    expect(ratedAnswers([[...first, undo]], settings)).toHaveLength(2);
  });
});
