import { expect, it } from 'vitest';

import { aCard } from '../../tests/fixtures/card.ts';
import { answersByDay } from './day-answers.ts';
import type { Review } from './types.ts';

let made = 0;
function rating(card: string, day: string): Review {
  const id = `r${(made += 1)}`;
  return {
    type: 'rating',
    id,
    card,
    attempt: id,
    rating: 'good',
    at: Date.parse(`${day}T10:00:00Z`) + made,
    day,
  };
}
function taking(back: Review): Review {
  return {
    type: 'void',
    id: `v${back.id}`,
    card: back.card,
    voids: back.id,
    reason: 'slip',
    at: back.at + 1,
    day: back.day,
  };
}
const read = (cards: readonly [string, number][], recent: readonly Review[]) =>
  Object.fromEntries(
    [
      ...answersByDay(
        cards.map(([key, reps]) => aCard(key, { reps })),
        recent,
      ),
    ].map(([day, { met, reviewed }]) => [day, { met: [...met], reviewed: [...reviewed] }]),
  );

it.each<[string, readonly [string, number][], readonly Review[], ReturnType<typeof read>]>([
  ['nothing', [], [], {}],
  [
    'a card known from earlier counts once a day',
    [['old', 7]],
    [rating('old', '2026-11-22'), rating('old', '2026-11-22')],
    { '2026-11-22': { met: [], reviewed: ['old'] } },
  ],
  [
    'a card met today is met, however often its steps brought it back',
    [['new', 3]],
    [rating('new', '2026-11-22'), rating('new', '2026-11-22'), rating('new', '2026-11-22')],
    { '2026-11-22': { met: ['new'], reviewed: [] } },
  ],
  [
    'a card met yesterday is a review today',
    [['new', 2]],
    [rating('new', '2026-11-21'), rating('new', '2026-11-22')],
    { '2026-11-21': { met: ['new'], reviewed: [] }, '2026-11-22': { met: [], reviewed: ['new'] } },
  ],
  [
    'a card that was reset is met anew',
    [['reset', 1]],
    [rating('reset', '2026-11-22'), rating('reset', '2026-11-22')],
    { '2026-11-22': { met: ['reset'], reviewed: [] } },
  ],
])('%s', (_, cards, recent, expected) => {
  expect(read(cards, recent)).toEqual(expected);
  expect(read(cards, recent.toReversed())).toEqual(expected);
});

it('does not count what was taken back', () => {
  const slip = rating('old', '2026-11-22');
  expect(read([['old', 6]], [slip, taking(slip)])).toEqual({});
  const first = rating('new', '2026-11-22');
  const again = rating('new', '2026-11-22');
  expect(read([['new', 1]], [first, taking(first), again])).toEqual({
    '2026-11-22': { met: ['new'], reviewed: [] },
  });
});
