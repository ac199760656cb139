import * as fc from 'fast-check';
import { expect, test } from 'vitest';

import { replayReviews } from './cards.ts';
import { addDays, learnerDay } from './learner-day.ts';
import { planOf, reschedule } from './reschedule.ts';
import { defaultSettings } from './settings.ts';
import type { LearnerSettings } from './settings.ts';
import { RATINGS, type Rating, type Review } from './types.ts';

const dayRule = { timeZone: 'UTC', rolloverHour: 4 };
const balanced = defaultSettings(dayRule);
const usual = { ...balanced, spreading: { ...balanced.spreading, fuzz: false } };
const careful = { ...usual, desiredRetention: 0.97 };
const NOW = Date.parse('2026-11-22T12:00:00Z');
const TODAY = '2026-11-22';

function rated(card: string, daysAgo: number, rating: Rating = 'easy', interval?: number): Review {
  const at = NOW - daysAgo * 86_400_000;
  const id = `${card}-${daysAgo}`;
  const day = learnerDay(at, dayRule);
  return { type: 'rating', id, card, attempt: id, rating, at, day, interval };
}

function rescheduled(logs: readonly (readonly Review[])[], settings: LearnerSettings, perDay: number) {
  const plans = logs.flatMap((log) => planOf(log, settings, TODAY) ?? []);
  return reschedule(plans, NOW, settings, perDay);
}

test('the settings that were in force move nothing', () => {
  const log = [rated('a', 3)];
  expect(rescheduled([log], usual, 20)).toMatchObject({ moves: [], dueBefore: 0, dueAfter: 0 });
});

test('a card keeps its day where fuzz would have allowed it, and where it is due either way', () => {
  const around = [13, 14, 16].map((interval, place) => [rated(`c${place}`, 1, 'easy', interval)]);
  const early = [rated('d', 1, 'easy', 8)];
  const { moves } = rescheduled([...around, early], { ...balanced, desiredRetention: 0.85 }, 20);
  expect(moves.map(({ card }) => card)).toEqual(['d']);
  expect(rescheduled([[rated('a', 30, 'good', 3)]], careful, 1)).toMatchObject({
    moves: [],
    dueBefore: 1,
    dueAfter: 1,
  });
});

test('what is due already fills today; what becomes due at once comes after it', () => {
  const due = Array.from({ length: 3 }, (_, place) => [rated(`due${place}`, 30, 'good', 2)]);
  const early = Array.from({ length: 3 }, (_, place) => [rated(`early${place}`, 5, 'easy', 300)]);
  const { moves, ...counts } = rescheduled([...due, ...early], careful, 4);
  expect(counts).toEqual({ dueBefore: 3, dueAfter: 4, days: 2 });
  expect(moves.map(({ to }) => to)).toEqual([TODAY, addDays(TODAY, 1), addDays(TODAY, 1)]);
});

test('a card that was moved by hand stays there until its next answer', () => {
  const by = { id: 'm', card: 'a', at: NOW, day: TODAY, to: addDays(TODAY, 90), because: null };
  expect(rescheduled([[rated('a', 3, 'easy', 300), { ...by, type: 'move' }]], careful, 20).moves).toEqual([]);
});

test('to remember more, cards come back sooner; none before today', () => {
  const log = [rated('a', 3)];
  const was = replayReviews(log, usual)?.dueDay ?? '';
  const kept = [rated('a', 3, 'easy', 8)];
  const { moves } = rescheduled([kept], careful, 20);
  expect(moves).toHaveLength(1);
  expect(moves[0]).toMatchObject({ card: 'a', from: addDays('2026-11-19', 8) });
  expect((moves[0]?.to ?? '') < was).toBe(true);
  expect((moves[0]?.to ?? '') >= TODAY).toBe(true);
});

test('what becomes due at once is spread over days, and counted', () => {
  const logs = Array.from({ length: 50 }, (_, place) => [rated(`c${place}`, 5, 'easy', 300)]);
  const { moves, dueBefore, dueAfter, days } = rescheduled(logs, careful, 20);
  expect({ dueBefore, dueAfter, days, moved: moves.length }).toEqual({
    dueBefore: 0,
    dueAfter: 20,
    days: 3,
    moved: 50,
  });
  expect(moves.filter(({ to }) => to === addDays(TODAY, 2))).toHaveLength(10);
});

test('what becomes due at once leaves room for what later days have already', () => {
  const interval = planOf([rated('a', 1)], careful, TODAY)?.range.exact ?? 0;
  const tomorrow = Array.from({ length: 3 }, (_, place) => [
    rated(`t${place}`, interval - 1, 'easy', interval),
  ]);
  const early = Array.from({ length: 6 }, (_, place) => [rated(`e${place}`, 10, 'easy', 300)]);
  const { moves, days } = rescheduled([...tomorrow, ...early], careful, 4);
  const on = (day: string) => moves.filter(({ to }) => to === day).length;
  expect([0, 1, 2].map((later) => on(addDays(TODAY, later)))).toEqual([4, 1, 1]);
  expect(days).toBe(3);
});

test('a target keeps the cards before it, spread over its last days; one that is over does not', () => {
  const logs = Array.from({ length: 14 }, (_, place) => [rated(`c${place}`, 5, 'easy', 300)]);
  const before = (targetDay: string) => rescheduled(logs, { ...usual, desiredRetention: 0.8, targetDay }, 4);
  const targetDay = addDays(TODAY, 9);
  const { moves } = before(targetDay);
  expect(moves).toHaveLength(14);
  for (const ago of [1, 2, 3, 4, 5, 6, 7]) {
    expect(moves.filter(({ to }) => to === addDays(targetDay, -ago))).toHaveLength(2);
  }
  const over = before(addDays(TODAY, -1)).moves.map(({ to }) => to);
  expect(over.every((to) => to > targetDay)).toBe(true);
});

test('no card in its steps, and none that is suspended, is moved', () => {
  const inSteps = [rated('a', 3, 'again')];
  const suspend: Review = { type: 'suspend', id: 's', card: 'b', at: NOW, day: TODAY };
  expect(rescheduled([inSteps, [rated('b', 3, 'easy', 300), suspend]], careful, 20).moves).toEqual([]);
});

test('applied, it leaves nothing to move; taken back, everything is as it was', () => {
  const anyLog = fc.array(
    fc.record({
      rating: fc.constantFrom(...RATINGS),
      daysAgo: fc.nat(200),
      interval: fc.integer({ min: 1, max: 400 }),
    }),
    { minLength: 1, maxLength: 4 },
  );
  fc.assert(
    fc.property(fc.array(anyLog, { minLength: 1, maxLength: 12 }), (all) => {
      const logs = all.map((log, place) =>
        log.map(({ rating, daysAgo, interval }) => rated(`c${place}`, daysAgo, rating, interval)),
      );
      const { moves } = rescheduled(logs, careful, 3);
      const moved = logs.map((log) => {
        const move = moves.find(({ card }) => card === log[0]?.card);
        const { card } = log[0]!;
        return move === undefined
          ? log
          : [
              ...log,
              {
                type: 'move' as const,
                id: `m-${card}`,
                card,
                at: NOW,
                day: TODAY,
                to: move.to,
                because: 'x',
              },
            ];
      });
      expect(rescheduled(moved, careful, 3).moves).toEqual([]);
      for (const [place, log] of moved.entries()) {
        const voids = log
          .filter(({ type }) => type === 'move')
          .map(({ id, card }): Review => ({
            type: 'void',
            id: `v-${id}`,
            card,
            voids: id,
            reason: 'undo',
            at: NOW,
            day: TODAY,
          }));
        expect(replayReviews([...log, ...voids], careful)).toEqual(replayReviews(logs[place]!, careful));
      }
    }),
  );
});
