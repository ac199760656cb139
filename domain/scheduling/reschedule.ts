import { applyReview, standingReviews } from './cards.ts';
import { chooseInterval } from './choose-interval.ts';
import { intervalRange, retrievabilityOn } from './fsrs.ts';
import type { IntervalRange } from './fsrs.ts';
import { addDays, daysBetween, learnerDay } from './learner-day.ts';
import type { LearnerSettings } from './settings.ts';
import { withinTarget } from './target-day.ts';
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
  /** Over how many days the cards that become due at once are spread, today included; 1 when there are none. */
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
 * silently: a change of settings alone moves no card. A card keeps its day where the settings allow it, and where it is due
 * either way. Those that become due at once are not all due today: they are spread from today on, those likeliest to be
 * forgotten first.
 * @param plans What `planOf` says of each card.
 * @param perDay To how many due cards one day is filled up; at least 1.
 */
export function reschedule(
  plans: readonly Plan[],
  now: number,
  settings: LearnerSettings,
  perDay: number,
): Rescheduling {
  const today = learnerDay(now, settings.dayRule);
  const placed = new Map<LearnerDay, number>();
  const place = (day: LearnerDay): void => void placed.set(day, (placed.get(day) ?? 0) + 1);
  const laterOf = (day: LearnerDay): LearnerDay => (day > today ? day : today);

  const moving = plans.filter((plan) => !keepsItsDay(plan, today));
  const kept = plans.filter((plan) => keepsItsDay(plan, today));
  for (const { card } of kept) place(laterOf(card.dueDay));

  const moves: Move[] = [];
  const move = ({ key, dueDay }: Card, to: LearnerDay): void => {
    place(to);
    if (to !== dueDay) moves.push({ card: key, from: dueDay, to });
  };
  const later = moving
    .filter(({ wanted }) => wanted > today)
    .toSorted((a, b) => (a.wanted < b.wanted ? -1 : Number(a.wanted > b.wanted)) || byKey(a, b));
  for (const { card, range, wanted } of later) {
    // No day before tomorrow: what is computed for later is not hurried.
    const shortest = Math.max(range.shortest, daysBetween(card.lastDay, today) + 1);
    const allowed = { ...range, shortest, exact: daysBetween(card.lastDay, wanted) };
    const days = chooseInterval(
      allowed,
      card.lastDay,
      settings.spreading,
      (day) => placed.get(day) ?? 0,
      0.5,
    );
    move(card, addDays(card.lastDay, days));
  }

  // After those: done again, it then finds the same days as full, and leaves every card where it put it.
  const atOnce = moving
    .filter(({ wanted }) => wanted <= today)
    .map((plan) => ({ ...plan, chance: retrievabilityOn(plan.card, today, settings.weights) }))
    .toSorted((a, b) => a.chance - b.chance || byKey(a, b));
  let last = today;
  let room = perDay - (placed.get(today) ?? 0);
  for (const { card } of atOnce) {
    while (room <= 0) {
      last = addDays(last, 1);
      room = perDay - (placed.get(last) ?? 0);
    }
    move(card, last);
    room -= 1;
  }
  return {
    moves,
    dueBefore: plans.filter(({ card }) => card.dueDay <= today).length,
    dueAfter: placed.get(today) ?? 0,
    days: daysBetween(today, last) + 1,
  };
}

/** Whether the settings leave a card where it is: its interval is one of theirs, or it is due by today either way. */
function keepsItsDay({ card, range, wanted }: Plan, today: LearnerDay): boolean {
  const interval = daysBetween(card.lastDay, card.dueDay);
  if (interval >= range.shortest && interval <= range.longest) return true;
  return card.dueDay <= today && wanted <= today;
}

/**
 * What `settings` would have planned for a card at its last rating; null for one that is in its steps, suspended, or moved by
 * hand since.
 * @param log The reviews of one card.
 * @param today A target that is over by today counts no more.
 */
export function planOf(log: readonly Review[], settings: LearnerSettings, today: LearnerDay): Plan | null {
  let card: Card | null = null;
  let last: { readonly before: Card | null; readonly rating: RatingReview } | null = null;
  for (const deed of standingReviews(log)) {
    if (deed.type === 'rating') last = { before: card, rating: deed };
    if (deed.type === 'move' && deed.because === null) last = null;
    card = applyReview(card, deed, settings);
  }
  if (last === null || card?.state !== 'review' || card.suspended) return null;
  const { targetDay } = settings;
  const ahead = targetDay !== null && targetDay > today ? targetDay : null;
  const free = intervalRange(last.before, card.key, last.rating, settings);
  const range = free && withinTarget(free, card.lastDay, ahead);
  return range && { card, range, wanted: addDays(card.lastDay, range.exact) };
}

function byKey(a: Plan, b: Plan): number {
  return a.card.key < b.card.key ? -1 : 1;
}
