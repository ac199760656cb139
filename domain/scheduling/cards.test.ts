import * as fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { applyReview, isDue, replayReviews, standingRatings } from './cards.ts';
import { retrievability } from './fsrs.ts';
import { daysBetween, learnerDay } from './learner-day.ts';
import type { ReviewSettings } from './settings.ts';
import { RATINGS, type Card, type Rating, type RatingReview, type Review } from './types.ts';

const vienna: ReviewSettings = {
  dayRule: { timeZone: 'Europe/Vienna', rolloverHour: 4 },
  desiredRetention: 0.9,
};
const newYork: ReviewSettings = {
  dayRule: { timeZone: 'America/New_York', rolloverHour: 4 },
  desiredRetention: 0.9,
};

let made = 0;
function rated(rating: Rating, instant: string, settings = vienna): RatingReview {
  const at = Date.parse(instant);
  made += 1;
  return {
    type: 'rating',
    id: `r${made}`,
    card: 'list-empty',
    attempt: `a${made}`,
    rating,
    at,
    day: learnerDay(at, settings.dayRule),
  };
}

function replay(reviews: readonly Review[], settings = vienna): Card {
  const card = replayReviews(reviews, settings);
  if (card === null) throw new Error('expected a card');
  return card;
}

describe('one review after another', () => {
  test('a right answer leaves for days; a wrong one comes back in ten minutes', () => {
    const good = replay([rated('good', '2026-11-22T18:00:00Z')]);
    expect(good.state).toBe('review');
    expect(daysBetween('2026-11-22', good.dueDay)).toBe(2);
    const again = replay([rated('again', '2026-11-22T18:00:00Z')]);
    expect(again).toMatchObject({
      state: 'learning',
      due: Date.parse('2026-11-22T18:10:00Z'),
      dueDay: '2026-11-22',
    });
  });

  test('forgetting a card in review is a lapse, and relearning it brings it back', () => {
    const first = replay([rated('good', '2026-11-20T18:00:00Z')]);
    const lapsed = applyReview(first, rated('again', '2026-11-23T18:00:00Z'), vienna);
    expect(lapsed).toMatchObject({ state: 'relearning', lapses: 1, reps: 2 });
    const back = applyReview(lapsed, rated('good', '2026-11-23T18:11:00Z'), vienna);
    expect(back).toMatchObject({ state: 'review', lapses: 1, reps: 3 });
    expect(back?.stability).toBeLessThan(first.stability * 2);
  });

  test('a better rating never brings a card back sooner', () => {
    const days = RATINGS.map((rating) => {
      const card = replay([rated('good', '2026-11-10T18:00:00Z'), rated(rating, '2026-11-13T18:00:00Z')]);
      return card.due;
    });
    expect(days).toEqual(days.toSorted((a, b) => a - b));
  });

  test('a higher desired retention brings cards back sooner', () => {
    const reviews = [rated('good', '2026-11-10T18:00:00Z'), rated('good', '2026-11-13T18:00:00Z')];
    const careful = replay(reviews, { ...vienna, desiredRetention: 0.97 });
    expect(careful.dueDay < replay(reviews).dueDay).toBe(true);
  });

  test('two answers one hour apart across midnight UTC are the same day in New York', () => {
    const reviews = [
      rated('good', '2026-11-22T23:30:00Z', newYork),
      rated('good', '2026-11-23T00:30:00Z', newYork),
    ];
    const sameEvening = replay(reviews, newYork);
    expect(sameEvening.lastDay).toBe('2026-11-22');
    const noon = replay(
      [rated('good', '2026-11-22T16:00:00Z', newYork), rated('good', '2026-11-22T17:00:00Z', newYork)],
      newYork,
    );
    expect(sameEvening.stability).toBe(noon.stability);
    expect(sameEvening.dueDay).toBe(noon.dueDay);
  });

  test('two evenings are two days, though less than 24 hours lie between', () => {
    const card = replay([rated('good', '2026-11-22T20:00:00Z')]);
    const late = learnerDay(Date.parse('2026-11-23T19:00:00Z'), vienna.dayRule);
    expect(daysBetween(card.lastDay, late)).toBe(1);
    expect(retrievability(card, Date.parse('2026-11-23T19:00:00Z'), vienna)).toBeLessThan(1);
  });

  test('a rating that claims to be older than the last one is taken to have come with it', () => {
    const card = replay([rated('good', '2026-11-22T18:00:00Z')]);
    const stale = applyReview(card, rated('good', '2026-11-20T18:00:00Z'), vienna);
    expect(stale).toMatchObject({ lastReview: card.lastReview, lastDay: card.lastDay, reps: 2 });
  });

  test('a day that runs backwards, after a flight west, does not break the card', () => {
    const tokyo = { dayRule: { timeZone: 'Asia/Tokyo', rolloverHour: 4 }, desiredRetention: 0.9 };
    const eastThenWest = [
      rated('good', '2026-11-22T20:00:00Z', tokyo),
      rated('good', '2026-11-22T22:00:00Z', newYork),
    ];
    expect(replay(eastThenWest, newYork)).toMatchObject({ lastDay: '2026-11-23', reps: 2 });
  });
});

describe('isDue', () => {
  const card = replay([rated('good', '2026-11-22T18:00:00Z')]);
  test.each([
    ['2026-11-23T18:00:00Z', false],
    ['2026-11-24T02:59:00Z', false],
    ['2026-11-24T03:00:00Z', true],
    ['2026-12-24T03:00:00Z', true],
  ])('a card due on the 24th, at %s: %s', (now, due) => {
    expect(isDue(card, Date.parse(now), vienna.dayRule)).toBe(due);
  });

  const wrong = replay([rated('again', '2026-11-22T18:00:00Z')]);
  test.each([
    ['2026-11-22T18:09:59Z', false],
    ['2026-11-22T18:10:00Z', true],
  ])('a card in its steps, at %s: %s', (now, due) => {
    expect(isDue(wrong, Date.parse(now), vienna.dayRule)).toBe(due);
  });

  const at = Date.parse('2026-11-22T18:05:00Z');
  const entry = { id: 'm', card: 'list-empty', at, day: '2026-11-22' };
  const moved = applyReview(wrong, { ...entry, type: 'move', to: '2026-11-23', because: null }, vienna);
  const late = replay([rated('again', '2026-11-23T02:55:00Z')]);
  test.each([
    ['moved to the next day', moved, '2026-11-23T02:59:00Z', false],
    ['moved to the next day', moved, '2026-11-23T03:00:00Z', true],
    ['whose wait ends on the next day', late, '2026-11-23T02:59:00Z', false],
    ['whose wait ends on the next day', late, '2026-11-23T03:00:00Z', true],
  ])('a card in its steps, %s, comes with that day', (_, card, now, due) => {
    expect(card && isDue(card, Date.parse(now), vienna.dayRule)).toBe(due);
  });
});

describe('the log decides, however it arrives', () => {
  const start = Date.parse('2026-01-01T12:00:00Z');
  const rating = fc.record({
    rating: fc.constantFrom(...RATINGS),
    hours: fc.integer({ min: 0, max: 24 * 200 }),
    voided: fc.boolean(),
  });

  /** A log of ratings at random instants, some of them taken back. */
  const log = fc.array(rating, { minLength: 1, maxLength: 12 }).map((entries): Review[] =>
    entries.flatMap((entry, place): Review[] => {
      const at = start + entry.hours * 3_600_000;
      const common = { card: 'list-empty', at, day: learnerDay(at, vienna.dayRule) };
      const id = `r${String(place).padStart(2, '0')}`;
      const made: Review = { ...common, type: 'rating', id, attempt: `a${place}`, rating: entry.rating };
      return entry.voided
        ? [made, { ...common, type: 'void', id: `v${place}`, voids: id, reason: 'undo' }]
        : [made];
    }),
  );

  test('any order and any duplication give the same card', () => {
    const shuffled = log.chain((reviews) =>
      fc.tuple(
        fc.constant(reviews),
        fc.shuffledSubarray([...reviews, ...reviews], {
          minLength: reviews.length * 2,
          maxLength: reviews.length * 2,
        }),
      ),
    );
    fc.assert(
      fc.property(shuffled, ([reviews, mixed]) => {
        expect(replayReviews(mixed, vienna)).toEqual(replayReviews(reviews, vienna));
      }),
    );
  });

  test('a replay equals applying the standing ratings one by one, wherever the log is split', () => {
    fc.assert(
      fc.property(log, fc.nat(12), (reviews, cut) => {
        const standing = standingRatings(reviews);
        let card = replayReviews(standing.slice(0, cut), vienna);
        for (const review of standing.slice(cut)) card = applyReview(card, review, vienna);
        expect(card).toEqual(replayReviews(reviews, vienna));
      }),
    );
  });

  test('a card that went through JSON goes on as if it had not', () => {
    fc.assert(
      fc.property(log, (reviews) => {
        const standing = standingRatings(reviews);
        const last = standing.at(-1);
        fc.pre(last !== undefined && standing.length > 1);
        if (last === undefined) return;
        const before = JSON.parse(JSON.stringify(replayReviews(standing.slice(0, -1), vienna))) as Card;
        expect(applyReview(before, last, vienna)).toEqual(replayReviews(reviews, vienna));
      }),
    );
  });

  test('taking back every rating leaves no card', () => {
    fc.assert(
      fc.property(log, (reviews) => {
        const voids = standingRatings(reviews).map((review): Review => ({
          type: 'void',
          id: `all-${review.id}`,
          card: review.card,
          voids: review.id,
          reason: 'slip',
          at: review.at,
          day: review.day,
        }));
        expect(replayReviews([...voids, ...reviews], vienna)).toBeNull();
      }),
    );
  });
});
