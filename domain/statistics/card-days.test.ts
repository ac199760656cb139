import * as fc from 'fast-check';
import { describe, expect, it } from 'vitest';

import { replayReviews } from '#domain/scheduling/cards.ts';
import { addDays, DAY_MS } from '#domain/scheduling/learner-day.ts';
import { RATINGS, type Review } from '#domain/scheduling/types.ts';

import { LONGEST_ANSWER_MS, tallyCard, type RatedAttempt } from './card-days.ts';
import { changedDays, dayChanges, sumOfChanges, type Tallies } from './day-changes.ts';

const settings = { dayRule: { timeZone: 'UTC', rolloverHour: 4 }, desiredRetention: 0.9 };
const START = '2026-10-01';
const at = (day: number, minute = 0) => Date.parse(`${START}T12:00:00Z`) + day * DAY_MS + minute * 60_000;

/** A rating on the so-manieth day. */
function rated(day: number, rating: (typeof RATINGS)[number], minute = 0): Review {
  const id = `${day}:${minute}`;
  return {
    type: 'rating',
    id,
    card: 'a',
    attempt: id,
    rating,
    at: at(day, minute),
    day: addDays(START, day),
  };
}

function did(type: 'suspend' | 'resume' | 'bury' | 'reset', day: number): Review {
  return { type, id: `${type} ${day}`, card: 'a', at: at(day, 1), day: addDays(START, day) };
}

const attempt = (over: Partial<RatedAttempt> = {}): RatedAttempt => ({
  elapsedMs: 8000,
  verdict: 'correct',
  confidence: 'sure',
  ...over,
});
const tallyOn = (days: Tallies, day: number) => days.get(addDays(START, day));

describe('the tally of a card’s day', () => {
  const log = [rated(0, 'again'), rated(0, 'good', 15), rated(30, 'hard')];

  it('counts answers, time and confidence by its attempts', () => {
    const attempts = new Map([
      ['0:0', attempt({ verdict: 'incorrect', confidence: 'guess' })],
      ['0:15', attempt()],
      ['30:0', attempt({ verdict: 'close', elapsedMs: 9e6 })],
    ]);
    const { days } = tallyCard(log, attempts, settings);
    expect(tallyOn(days, 0)).toMatchObject({
      answers: 2,
      right: 1,
      met: 1,
      elapsedMs: 16_000,
      young: { reviews: 0 },
      confidence: { guess: { answers: 1, right: 0 }, sure: { answers: 1, right: 1 } },
    });
    expect(tallyOn(days, 30)).toMatchObject({
      answers: 1,
      right: 0,
      met: 0,
      elapsedMs: LONGEST_ANSWER_MS,
      young: { reviews: 1, remembered: 1 },
    });
  });

  it('takes an imported rating at its word', () => {
    const { days } = tallyCard(log, new Map(), settings);
    expect(tallyOn(days, 0)).toMatchObject({ answers: 2, right: 1, elapsedMs: 0 });
    expect(tallyOn(days, 0)?.confidence.sure.answers).toBe(0);
  });

  it('expects what the weights in force say', () => {
    const weights = [
      0.21, 1.29, 2.31, 8.29, 6.41, 0.83, 3.02, 0.0, 1.87, 0.17, 0.8, 1.48, 0.06, 0.26, 1.65, 0.6, 1.87, 0.54,
      0.09, 0.07, 0.5,
    ];
    const [usual, steeper] = [null, weights].map(
      (each) => tallyOn(tallyCard(log, new Map(), { ...settings, weights: each }).days, 30)?.young.expected,
    );
    expect(steeper).toBeLessThan(usual ?? 0);
  });

  it.each<[string, readonly Review[], number, object]>([
    ['from its due day to the answer', [rated(0, 'good'), rated(30, 'good')], 30, { 28: 1 }],
    ['not at all on its due day', [rated(0, 'good'), rated(2, 'good')], 2, {}],
    ['until it was suspended', [rated(0, 'good'), did('suspend', 9), rated(30, 'good')], 9, { 7: 1 }],
    [
      'and again from the day it was resumed',
      [rated(0, 'good'), did('suspend', 1), did('resume', 20), rated(30, 'good')],
      30,
      { 10: 1 },
    ],
    ['not while it is buried', [rated(0, 'good'), did('bury', 4), rated(6, 'good')], 6, { 1: 1 }],
    ['not after a reset', [rated(0, 'good'), did('reset', 1), rated(30, 'good')], 30, {}],
  ])('a card waits %s', (_, log, day, waited) => {
    const { days } = tallyCard(log, new Map(), settings);
    expect(tallyOn(days, day)?.waited).toEqual(waited);
  });
});

describe('however a log came about', () => {
  const cards = ['a', 'b', 'c'];
  const entry = fc.record({
    card: fc.constantFrom(...cards),
    day: fc.integer({ min: 0, max: 60 }),
    minute: fc.integer({ min: 0, max: 500 }),
    kind: fc.constantFrom('rating', 'rating', 'rating', 'void', 'suspend', 'resume', 'bury', 'reset', 'move'),
    rating: fc.constantFrom(...RATINGS),
    of: fc.nat(30),
  });

  it('the learner’s days are those of the whole log, and the cards those of a replay', () => {
    fc.assert(
      fc.property(fc.array(entry, { maxLength: 30 }), (entries) => {
        const log: Review[] = [];
        const byCard = new Map<string, Tallies>();
        let learner: Tallies = new Map();
        entries.forEach(({ card, day, minute, kind, rating, of }, place) => {
          const base = { id: `e${place}`, card, at: at(day, minute), day: addDays(START, day) };
          const voided = log.filter((each) => each.card === card)[of];
          if (kind === 'rating') log.push({ ...base, type: 'rating', attempt: base.id, rating });
          else if (kind === 'void') {
            if (voided) log.push({ ...base, type: 'void', voids: voided.id, reason: 'undo' });
          } else if (kind === 'move')
            log.push({ ...base, type: 'move', to: addDays(base.day, of), because: null });
          else log.push({ ...base, type: kind as 'bury' });

          const own = log.filter((each) => each.card === card);
          const tallied = tallyCard(own, new Map(), settings);
          expect(tallied.card).toEqual(replayReviews(own, settings));
          const changes = dayChanges(byCard.get(card) ?? new Map(), tallied.days);
          const after = new Map(learner);
          const { kept, gone } = changedDays(learner, changes);
          for (const each of kept) after.set(each.day, each.tally);
          for (const each of gone) after.delete(each);
          learner = after;
          byCard.set(card, tallied.days);
        });
        const scratch = sumOfChanges(
          cards.map((card) => {
            const own = log.filter((each) => each.card === card);
            return dayChanges(new Map(), tallyCard(own, new Map(), settings).days);
          }),
        );
        expect(learner).toEqual(scratch);
      }),
      { numRuns: 500 },
    );
  });
});
