import { describe, expect, it } from 'vitest';

import { aCard } from '../../tests/fixtures/card.ts';
import { dayPlan } from './day-plan.ts';
import { addDays, calendarInstant } from './learner-day.ts';
import { defaultSettings } from './settings.ts';
import type { LearnerSettings, Limits } from './settings.ts';
import type { Card, Review } from './types.ts';

const TODAY = '2026-11-22';
const NOON = Date.parse('2026-11-22T12:00:00Z');
const DEFAULTS = defaultSettings({ timeZone: 'UTC', rolloverHour: 0 });
const limited = (limits: Partial<Limits>, over: Partial<LearnerSettings> = {}): LearnerSettings => ({
  ...DEFAULTS,
  ...over,
  limits: { ...DEFAULTS.limits, ...limits },
});

/** Three lessons of four exercises: a1 … a4, b1 … b4, c1 … c4. */
const course = ['a', 'b', 'c'].flatMap((lesson) =>
  [1, 2, 3, 4].map((place) => ({ exercise: `${lesson}${place}`, lesson })),
);
/** A hundred exercises, each in a lesson of its own, in order: x00 … x99. */
const long = Array.from({ length: 100 }, (_, place) => {
  const exercise = `x${String(place).padStart(2, '0')}`;
  return { exercise, lesson: exercise };
});

let made = 0;
function rated(card: string, daysAgo: number, id = `r${(made += 1)}`): Review {
  const day = addDays(TODAY, -daysAgo);
  return { type: 'rating', id, card, attempt: id, rating: 'good', at: calendarInstant(day) + made, day };
}

function plan(cards: readonly Card[], settings = DEFAULTS, recent: readonly Review[] = [], places = course) {
  return dayPlan({ cards, recent, course: places }, NOON, settings);
}

const steps = (key: string, minutesAgo: number): Card =>
  aCard(key, { state: 'relearning', due: NOON - minutesAgo * 60_000, lastDay: TODAY, dueDay: TODAY });

describe('what is due', () => {
  it('shows steps first, longest waiting first, then reviews; not what is suspended, buried, resting or gone', () => {
    const cards = [
      aCard('a1'),
      steps('c1', 5),
      steps('c2', 20),
      steps('c3', -5),
      aCard('b1', { suspended: true }),
      aCard('b2', { buriedUntil: '2026-11-23' }),
      aCard('b3', { dueDay: '2026-11-23' }),
      aCard('b4'),
      aCard('taken-out'),
    ];
    expect(plan(cards, limited({ newPerDay: 0 }))).toEqual({
      keys: ['c2', 'c1', 'a1', 'b4'],
      fresh: [],
      held: 0,
      catchUp: null,
    });
  });

  it('does not depend on the order in which cards and reviews are given', () => {
    const cards = [steps('c1', 5), aCard('a2'), aCard('b1', { stability: 4 }), aCard('b4'), aCard('a1')];
    const recent = [rated('c1', 0), rated('a1', 2)];
    expect(plan(cards.toReversed(), DEFAULTS, recent.toReversed())).toEqual(plan(cards, DEFAULTS, recent));
  });

  it('brings no more reviews than a day has room for, and says how many wait', () => {
    const cards = [aCard('a1'), aCard('a2'), aCard('b1'), aCard('c1'), steps('c2', 5), steps('c3', 5)];
    const { keys, held } = plan(cards, limited({ reviewsPerDay: 2, catchUpPerDay: 2, newPerDay: 0 }));
    expect([keys.toSorted(), held]).toEqual([['a1', 'a2', 'c2', 'c3'], 2]);
  });

  it('counts what was reviewed today, on whatever device, each card once; not what was taken back', () => {
    const done = aCard('c1', { lastDay: TODAY });
    const again = steps('c2', -5);
    const cards = [aCard('a1'), aCard('a2'), aCard('b1'), aCard('b2'), done, again];
    const settings = limited({ reviewsPerDay: 4, catchUpPerDay: 4, newPerDay: 0 });
    const mistake = rated('a1', 0);
    const { type: _, ...entry } = rated('a1', 0);
    const taken = { ...entry, type: 'void', voids: mistake.id, reason: 'undo' } as const;
    const recent = [rated('c1', 0), rated('c2', 0), rated('c2', 0), mistake, taken];
    expect(plan(cards, settings, recent)).toMatchObject({ held: 2, keys: ['a1', 'a2'] });
  });
});

describe('the order', () => {
  const order = (cards: readonly Card[]) => plan(cards, limited({ newPerDay: 0 })).keys;

  it('follows the course among cards about as urgent, with those of a lesson apart', () => {
    const cards = ['c1', 'b2', 'b1', 'a2', 'a1'].map((key) => aCard(key));
    expect(order(cards)).toEqual(['a1', 'b1', 'a2', 'b2', 'c1']);
  });

  it('puts a few overdue cards first, whatever their place', () => {
    const late = aCard('c1', { dueDay: '2026-11-20', lastDay: '2026-11-10' });
    expect(order([aCard('a1'), late, aCard('b1')])).toEqual(['c1', 'a1', 'b1']);
  });

  it('keeps siblings apart across groups', () => {
    const late = aCard('a2', { dueDay: '2026-11-20', lastDay: '2026-11-10' });
    expect(order([aCard('a1'), late, aCard('b1')])).toEqual(['a2', 'b1', 'a1']);
  });
});

describe('new cards', () => {
  it('come last, in the order of the course, of lessons mostly read on earlier days', () => {
    const today = ['c1', 'c2'].map((key) => aCard(key, { lastDay: TODAY, reps: 1 }));
    const read = ['b2', 'b4', 'a3', 'a4'].map((key) => aCard(key));
    const recent = ['c1', 'c2'].map((key) => rated(key, 0));
    const { keys, fresh } = plan([...read, ...today], limited({ newPerDay: 6 }), recent);
    expect(fresh).toEqual(['a1', 'a2', 'b1', 'b3']);
    expect(keys).toEqual(['a3', 'b2', 'a4', 'b4', 'a1', 'b1', 'a2', 'b3']);
  });

  it('leave a lesson alone of which one question was answered', () => {
    expect(plan([aCard('a1')]).fresh).toEqual([]);
  });

  it.each([
    [0, 3, ['a3', 'a4', 'b3']],
    [3, 5, ['a3', 'a4']],
    [4, 3, []],
    [0, 0, []],
  ])('after %d met today and at most %d a day', (met, newPerDay, expected) => {
    const keys = ['c1', 'c2', 'c3', 'c4'].slice(0, met);
    const cards = ['a1', 'a2', 'b1', 'b2'].map((key) => aCard(key, { dueDay: '2026-12-24' }));
    const others = keys.map((key) => aCard(key, { lastDay: TODAY, reps: 1, dueDay: '2026-12-24' }));
    const recent = keys.map((key) => rated(key, 0));
    expect(plan([...cards, ...others], limited({ newPerDay }), recent).fresh).toEqual(expected);
  });
});

describe('after a break', () => {
  /** Forty cards, due from 20 days ago to one day ago; the later, the better remembered. */
  const backlog = long.slice(0, 40).map(({ exercise }, place) =>
    aCard(exercise, {
      lastDay: addDays(TODAY, -30 + Math.floor(place / 2)),
      dueDay: addDays(TODAY, -20 + Math.floor(place / 2)),
    }),
  );
  const settings = limited({ catchUpPerDay: 10, newPerDay: 5 });

  it('brings a small day, those remembered best, and nothing new', () => {
    const { keys, fresh, held, catchUp } = plan(backlog, settings, [], long);
    expect(keys.toSorted()).toEqual(long.slice(30, 40).map(({ exercise }) => exercise));
    expect([fresh, held, catchUp]).toEqual([[], 30, { daysLeft: 4, perDay: 10 }]);
  });

  it('keeps its size to its end, and for as long as it takes', () => {
    let cards = backlog;
    let recent: Review[] = [];
    for (const day of [0, 1, 2]) {
      const at = NOON + day * 86_400_000;
      const today = addDays(TODAY, day);
      for (let answered = 0; answered < 10; answered += 1) {
        const { keys, catchUp } = dayPlan({ cards, recent, course: long }, at, settings);
        expect([day, answered, keys.length]).toEqual([day, answered, 10 - answered]);
        expect(catchUp).toEqual({ daysLeft: 4 - day, perDay: 10 });
        const [key = ''] = keys;
        const id = `c${day}-${answered}`;
        recent = [
          ...recent,
          { type: 'rating', id, card: key, attempt: id, rating: 'good', at: at + answered, day: today },
        ];
        cards = cards.map((card) =>
          card.key === key ? { ...card, lastDay: today, dueDay: '2027-01-20', reps: 4 } : card,
        );
      }
      const after = dayPlan({ cards, recent, course: long }, at, settings);
      expect([after.keys, after.held]).toEqual([[], 30 - day * 10]);
    }
    const last = dayPlan({ cards, recent, course: long }, NOON + 3 * 86_400_000, settings);
    expect([last.catchUp, last.held, last.keys.length]).toEqual([null, 0, 10]);
  });

  it('is over for whoever reviews more than that anyway', () => {
    const busy = long.slice(80, 91).map(({ exercise }) => exercise);
    const cards = [...backlog, ...busy.map((key) => aCard(key, { lastDay: addDays(TODAY, -1) }))];
    const recent = busy.map((key) => rated(key, 1));
    expect(plan(cards, settings, recent, long)).toMatchObject({ catchUp: null, held: 0 });
  });

  it('does not begin in the middle of an ordinary day', () => {
    const late = backlog.slice(0, 8);
    const today = long.slice(50, 80).map(({ exercise }) => aCard(exercise));
    let cards = [...late, ...today];
    let recent: Review[] = [];
    for (let answered = 0; answered < 38; answered += 1) {
      const { keys, catchUp } = plan(cards, limited({ catchUpPerDay: 10, newPerDay: 0 }), recent, long);
      expect([keys.length, catchUp]).toEqual([38 - answered, null]);
      const [key = ''] = keys;
      recent = [...recent, rated(key, 0)];
      cards = cards.map((card) =>
        card.key === key ? { ...card, lastDay: TODAY, dueDay: '2027-01-20', reps: 4 } : card,
      );
    }
  });

  it('is not begun by cards that were resumed today: they wait from today on', () => {
    const resumed = backlog.map((card) => ({ ...card, buriedUntil: TODAY }));
    expect(plan(resumed, settings, [], long)).toMatchObject({ catchUp: null, held: 0 });
  });

  it('gives way to a target that is near', () => {
    const near = { ...settings, targetDay: addDays(TODAY, 5) };
    expect(plan(backlog, near, [], long)).toMatchObject({ catchUp: null, held: 0 });
  });
});

describe('before a target', () => {
  const resting = long
    .slice(0, 21)
    .map(({ exercise }, place) =>
      aCard(exercise, { stability: 5 + place / 10, lastDay: '2026-11-21', dueDay: '2026-11-27' }),
    );
  const before = (days: number, limits: Partial<Limits> = {}) =>
    limited({ newPerDay: 0, ...limits }, { targetDay: addDays(TODAY, days) });

  it('fills each of the last days with an even share of what would not be known, weakest first', () => {
    expect(plan(resting, before(8), [], long).keys).toEqual([]);
    expect(plan(resting, before(7), [], long).keys).toEqual(['x00', 'x01', 'x02']);
  });

  it('asks all the rest on the last evening, and nothing early on the day itself', () => {
    const strong = aCard('x50', { stability: 500, lastDay: '2026-11-01', dueDay: '2027-06-01' });
    const weak = aCard('x51', { stability: 2, lastDay: '2026-11-20', dueDay: '2026-12-24' });
    expect(plan([strong, weak], before(1), [], long).keys).toEqual(['x51']);
    expect(plan([strong, weak], before(0), [], long).keys).toEqual([]);
  });

  it('does not ask a card twice on a day, nor more cards because some are done', () => {
    const done = resting.slice(0, 3).map((card) => ({ ...card, lastDay: TODAY }));
    const recent = done.map(({ key }) => rated(key, 0));
    expect(plan([...done, ...resting.slice(3)], before(7), recent, long).keys).toEqual([]);
  });

  it('keeps to the size of the day', () => {
    expect(plan(resting, before(6, { reviewsPerDay: 2, catchUpPerDay: 2 }), [], long).keys).toHaveLength(2);
  });
});
