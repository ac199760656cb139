import { applyReview, replayReviews, standingReviews } from './cards.ts';
import { chooseInterval } from './choose-interval.ts';
import type { Spreading } from './choose-interval.ts';
import { intervalRange } from './fsrs.ts';
import { addDays, daysBetween, learnerDay } from './learner-day.ts';
import type { ReviewSettings } from './settings.ts';
import type { Card, LearnerDay, Review } from './types.ts';

/** Another due day for a card, under settings that were not in force when it was rated. */
export interface Move {
  readonly card: string;
  readonly from: LearnerDay;
  readonly to: LearnerDay;
}

/** What rescheduling would do. */
export interface Rescheduling {
  readonly moves: readonly Move[];
  /** Cards in review that are due today, before and after. */
  readonly dueBefore: number;
  readonly dueAfter: number;
  /** Over how many days the cards that become due at once are spread, today included. */
  readonly days: number;
}

/**
 * Which cards would come back on another day if `settings` had been in force at their last rating. Nobody asks for it
 * silently: a change of settings alone moves no card. Cards whose new day is past are not all due today: they are spread
 * from today on, `perDay` to a day, those likeliest to be forgotten first.
 * @param logs The reviews of each card.
 * @param perDay How many overdue cards one day takes; at least 1.
 */
export function reschedule(
  logs: readonly (readonly Review[])[],
  now: number,
  settings: ReviewSettings,
  spreading: Spreading,
  perDay: number,
): Rescheduling {
  const today = learnerDay(now, settings.dayRule);
  const placed = new Map<LearnerDay, number>();
  const place = (day: LearnerDay): void => void placed.set(day, (placed.get(day) ?? 0) + 1);
  const planned = logs
    .flatMap((log) => plannedOf(log, settings))
    .toSorted((a, b) => a.wanted.localeCompare(b.wanted) || (a.card.key < b.card.key ? -1 : 1));

  const overdue = planned.filter(({ wanted }) => wanted <= today);
  const settled = overdue.map(({ card }, index) => ({
    card,
    to: addDays(today, Math.floor(index / perDay)),
  }));
  for (const { to } of settled) place(to);
  for (const { card, range, wanted } of planned.slice(overdue.length)) {
    // No day before tomorrow: what is computed for later is not hurried.
    const shortest = Math.max(range.shortest, daysBetween(card.lastDay, today) + 1);
    const allowed = { ...range, shortest, exact: daysBetween(card.lastDay, wanted) };
    const days = chooseInterval(allowed, card.lastDay, spreading, (day) => placed.get(day) ?? 0, 0.5);
    const to = addDays(card.lastDay, days);
    place(to);
    settled.push({ card, to });
  }
  const moves = settled
    .filter(({ card, to }) => to !== card.dueDay && !(to <= today && card.dueDay <= today))
    .map(({ card, to }) => ({ card: card.key, from: card.dueDay, to }));
  return {
    moves,
    dueBefore: planned.filter(({ card }) => card.dueDay <= today).length,
    dueAfter: settled.filter(({ to }) => to <= today).length,
    days: Math.max(1, Math.ceil(overdue.length / perDay)),
  };
}

/** A card in review, with the day and the range that the settings would have given it at its last rating. */
function plannedOf(log: readonly Review[], settings: ReviewSettings) {
  const card = replayReviews(log, settings);
  if (card?.state !== 'review' || card.suspended) return [];
  const deeds = standingReviews(log);
  const last = deeds.findLastIndex((deed) => deed.type === 'rating');
  const rating = deeds[last];
  if (rating?.type !== 'rating') return [];
  const before = deeds
    .slice(0, last)
    .reduce<Card | null>((made, deed) => applyReview(made, deed, settings), null);
  const range = intervalRange(before, card.key, rating, settings);
  return range === null ? [] : [{ card, range, wanted: addDays(card.lastDay, range.exact) }];
}
