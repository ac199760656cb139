import { describe, expect, it } from 'vitest';

import { ALL_CARDS, cardsAddress, filterCards, parseCardFilter } from './card-filter.ts';
import type { CardFilter } from './card-filter.ts';
import type { CardRow } from './card-row.ts';

const TODAY = '2026-11-23';

const row = (key: string, place: number, over: Partial<CardRow>): CardRow => ({
  key,
  title: key,
  words: '',
  lesson: 'lists',
  lessonTitle: 'Lists',
  track: 'objects',
  place,
  condition: 'review',
  leech: false,
  day: TODAY,
  due: 'now',
  chance: 0.9,
  difficulty: 5,
  lapses: 0,
  ...over,
});

const ROWS = [
  row('late', 0, { day: '2026-11-20', chance: 0.5 }),
  row('today', 1, { lesson: 'gil', lessonTitle: 'The GIL', track: 'cores', difficulty: 9 }),
  row('week', 2, { day: '2026-11-30', words: 'How many bytes does getsizeof report?', lapses: 2 }),
  row('later', 3, { day: '2026-12-01', leech: true, lapses: 8 }),
  row('asleep', 4, { day: null, condition: 'suspended', chance: 0.2 }),
];

describe('filterCards', () => {
  it.each<[Partial<CardFilter>, string[]]>([
    [{}, ['late', 'today', 'week', 'later', 'asleep']],
    [{ q: 'BYTES report' }, ['week']],
    [{ q: 'gil today' }, ['today']],
    [{ q: 'bytes gil' }, []],
    [{ lesson: 'gil' }, ['today']],
    [{ track: 'objects' }, ['late', 'week', 'later', 'asleep']],
    [{ state: 'suspended' }, ['asleep']],
    [{ state: 'review' }, ['late', 'today', 'week', 'later']],
    [{ state: 'leech' }, ['later']],
    [{ due: 'overdue' }, ['late']],
    [{ due: 'today' }, ['today']],
    [{ due: 'week' }, ['week']],
    [{ due: 'later' }, ['later']],
    [{ sort: 'weakest' }, ['asleep', 'late', 'today', 'week', 'later']],
    [{ sort: 'hardest' }, ['today', 'late', 'week', 'later', 'asleep']],
    [{ sort: 'lapses' }, ['later', 'week', 'late', 'today', 'asleep']],
    [{ sort: 'course' }, ['late', 'today', 'week', 'later', 'asleep']],
  ])('%j', (filter, keys) => {
    expect(filterCards(ROWS, { ...ALL_CARDS, ...filter }, TODAY).map(({ key }) => key)).toEqual(keys);
  });
});

describe('the address of a view', () => {
  it.each<Partial<CardFilter>>([
    {},
    { q: 'a b & c' },
    { lesson: 'lists', track: 'objects', state: 'leech', due: 'week', sort: 'hardest' },
  ])('leads back to %j', (filter) => {
    const { searchParams } = new URL(cardsAddress(filter), 'http://localhost');
    expect(parseCardFilter(searchParams)).toEqual({ ...ALL_CARDS, ...filter });
  });

  it('leaves out what makes no sense', () => {
    const query = new URLSearchParams('state=lost&due=never&sort=random');
    expect(parseCardFilter(query)).toEqual(ALL_CARDS);
  });
});
