import { CARD_CONDITIONS } from './card-condition.ts';
import type { CardRow } from './card-row.ts';
import { addDays } from './learner-day.ts';
import type { LearnerDay } from './types.ts';

/** What a list of cards can be narrowed to besides how they stand: forgotten too often. */
export const CARD_STATES = [...CARD_CONDITIONS, 'leech'] as const;
export const CARD_DUES = ['overdue', 'today', 'week', 'later'] as const;
export const CARD_ORDERS = ['due', 'weakest', 'hardest', 'lapses', 'course'] as const;

/** Which cards to show, and in which order. All of it is in the address, so that a view can be kept. */
export interface CardFilter {
  /** Words that must all occur; empty for any. */
  readonly q: string;
  /** Slugs, or empty for any. */
  readonly lesson: string;
  readonly track: string;
  readonly state: (typeof CARD_STATES)[number] | null;
  readonly due: (typeof CARD_DUES)[number] | null;
  readonly sort: (typeof CARD_ORDERS)[number];
}

/** All cards, those first that come back first. */
export const ALL_CARDS: CardFilter = { q: '', lesson: '', track: '', state: null, due: null, sort: 'due' };

const LONGEST_SEARCH = 200;

/** Reads a filter from an address. What makes no sense is left out. */
export function parseCardFilter(query: { get(name: string): string | null }): CardFilter {
  const text = (name: string): string => (query.get(name) ?? '').slice(0, LONGEST_SEARCH);
  return {
    q: text('q'),
    lesson: text('lesson'),
    track: text('track'),
    state: CARD_STATES.find((state) => state === text('state')) ?? null,
    due: CARD_DUES.find((due) => due === text('due')) ?? null,
    sort: CARD_ORDERS.find((order) => order === text('sort')) ?? ALL_CARDS.sort,
  };
}

/** The address of a view: `/cards?state=leech&sort=lapses`. */
export function cardsAddress(filter: Partial<CardFilter>): string {
  const query = new URLSearchParams();
  for (const name of ['q', 'lesson', 'track', 'state', 'due', 'sort'] as const) {
    const value = filter[name];
    if (value && value !== ALL_CARDS[name]) query.set(name, value);
  }
  return query.size === 0 ? '/cards' : `/cards?${query.toString()}`;
}

/** The cards that fit, in order. */
export function filterCards(
  rows: readonly CardRow[],
  filter: CardFilter,
  today: LearnerDay,
): readonly CardRow[] {
  const words = filter.q.toLowerCase().split(/\s+/).filter(Boolean);
  const fitting = rows.filter(
    (row) =>
      (filter.lesson === '' || row.lesson === filter.lesson) &&
      (filter.track === '' || row.track === filter.track) &&
      (filter.state === null || (filter.state === 'leech' ? row.leech : row.condition === filter.state)) &&
      (filter.due === null || dueOf(row.day, today) === filter.due) &&
      hasWords(row, words),
  );
  const order = ORDERS[filter.sort];
  return fitting.toSorted((a, b) => order(a, b) || a.place - b.place);
}

function hasWords({ title, lessonTitle, words }: CardRow, wanted: readonly string[]): boolean {
  const text = `${title} ${lessonTitle} ${words}`.toLowerCase();
  return wanted.every((word) => text.includes(word));
}

/** Which part of the time to come a day lies in; null where there is no such day. */
function dueOf(day: LearnerDay | null, today: LearnerDay): CardFilter['due'] {
  if (day === null) return null;
  if (day < today) return 'overdue';
  if (day === today) return 'today';
  return day <= addDays(today, 7) ? 'week' : 'later';
}

/** Later than every day: where those without one stand. */
const NEVER = '9999-12-31';

const ORDERS: Readonly<Record<CardFilter['sort'], (a: CardRow, b: CardRow) => number>> = {
  due: (a, b) => (a.day ?? NEVER).localeCompare(b.day ?? NEVER),
  weakest: (a, b) => a.chance - b.chance,
  hardest: (a, b) => b.difficulty - a.difficulty,
  lapses: (a, b) => b.lapses - a.lapses,
  course: () => 0,
};
