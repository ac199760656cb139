import { applyReview, standingReviews } from './cards.ts';
import { chooseInterval } from './choose-interval.ts';
import type { Spreading } from './choose-interval.ts';
import { intervalRange, retrievabilityOn } from './fsrs.ts';
import type { IntervalRange } from './fsrs.ts';
import { addDays, daysBetween, learnerDay } from './learner-day.ts';
import type { ReviewSettings } from './settings.ts';
import type { Card, LearnerDay, RatingReview, Review } from './types.ts';

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

/** What rescheduling would do, in numbers. */
export interface ReschedulingPreview extends Omit<Rescheduling, 'moves'> {
  /** Cards that would come back sooner, and later. */
  readonly sooner: number;
  readonly later: number;
}

/** Cards that were moved together, and can be moved back. */
export interface PastRescheduling {
  /** What their moves name as their reason. */
  readonly because: string;
  readonly day: LearnerDay;
  /** How many cards still stand where it moved them. */
  readonly cards: number;
}

/** A card in review, with the day and the range that the settings would have given it at its last rating. */
export interface Plan {
  readonly card: Card;
  readonly range: IntervalRange;
  readonly wanted: LearnerDay;
}

/**
 * Which cards would come back on another day if `settings` had been in force at their last rating. Nobody asks for it
 * silently: a change of settings alone moves no card. Cards whose new day is past are not all due today: they are spread
 * from today on, `perDay` to a day, those likeliest to be forgotten first.
 * @param plans What `planOf` says of each card.
 * @param perDay How many overdue cards one day takes; at least 1.
 */
export function reschedule(
  plans: readonly Plan[],
  now: number,
  settings: ReviewSettings,
  spreading: Spreading,
  perDay: number,
): Rescheduling {
  const today = learnerDay(now, settings.dayRule);
  const placed = new Map<LearnerDay, number>();
  const place = (day: LearnerDay): void => void placed.set(day, (placed.get(day) ?? 0) + 1);

  const overdue = plans
    .filter(({ wanted }) => wanted <= today)
    .map((plan) => ({ ...plan, chance: retrievabilityOn(plan.card, today, settings.weights) }))
    .toSorted((a, b) => a.chance - b.chance || byKey(a, b));
  const settled = overdue.map(({ card }, index) => ({
    card,
    to: addDays(today, Math.floor(index / perDay)),
  }));
  for (const { to } of settled) place(to);

  const later = plans
    .filter(({ wanted }) => wanted > today)
    .toSorted((a, b) => (a.wanted < b.wanted ? -1 : Number(a.wanted > b.wanted)) || byKey(a, b));
  for (const { card, range, wanted } of later) {
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
    dueBefore: plans.filter(({ card }) => card.dueDay <= today).length,
    dueAfter: settled.filter(({ to }) => to <= today).length,
    days: Math.max(1, Math.ceil(overdue.length / perDay)),
  };
}

/**
 * What `settings` would have planned for a card at its last rating; null for one that is in its steps or suspended.
 * @param log The reviews of one card.
 */
export function planOf(log: readonly Review[], settings: ReviewSettings): Plan | null {
  let card: Card | null = null;
  let last: { readonly before: Card | null; readonly rating: RatingReview } | null = null;
  for (const deed of standingReviews(log)) {
    if (deed.type === 'rating') last = { before: card, rating: deed };
    card = applyReview(card, deed, settings);
  }
  if (last === null || card?.state !== 'review' || card.suspended) return null;
  const range = intervalRange(last.before, card.key, last.rating, settings);
  return range && { card, range, wanted: addDays(card.lastDay, range.exact) };
}

function byKey(a: Plan, b: Plan): number {
  return a.card.key < b.card.key ? -1 : 1;
}
