import type { CoursePlace } from '#domain/lesson/course-place.ts';

import { isDueOn } from './cards.ts';
import { daysToCatchUp, isCatchingUp } from './catch-up.ts';
import type { CatchUp } from './catch-up.ts';
import { answersByDay, NO_ANSWERS } from './day-answers.ts';
import { dueCounts } from './due-counts.ts';
import { learnerDay } from './learner-day.ts';
import { newcomers, placeCards } from './placed-card.ts';
import type { PlacedCard } from './placed-card.ts';
import { isOverdue, reviewOrder } from './review-order.ts';
import type { LearnerSettings } from './settings.ts';
import { siblingsApart } from './siblings-apart.ts';
import type { Placed } from './siblings-apart.ts';
import { forTarget, isLastDay } from './target-day.ts';
import type { Card, Review } from './types.ts';

/** What the plan of a day depends on. */
export interface PlanFacts {
  readonly cards: readonly Card[];
  /** The log of today and of the three learner days before, complete; older entries do no harm. */
  readonly recent: readonly Review[];
  /** All exercises of all lessons, in the order to take them. Cards without a place here wait, unasked. */
  readonly course: readonly CoursePlace[];
}

/** What is left of a learner day. */
export interface DayPlan {
  /** What to show now, in this order. */
  readonly keys: readonly string[];
  /** Those of `keys` that were never rated: they have no card yet. */
  readonly fresh: readonly string[];
  /** How many cards are due that later days take. */
  readonly held: number;
  /** The backlog being caught up; null when there is none. */
  readonly catchUp: CatchUp | null;
}

/** Cards whose chances differ less are about as urgent: among them the course decides. */
const CLOSE = 0.05;

/**
 * What one learner day brings from now on, whatever was answered today on any device.
 *
 * 1. Cards in their steps, longest waiting first, without limit.
 * 2. Cards due in review, as many as the day has room for: overdue ones first while they are few, else those that are
 *    still remembered best, since they lose the most by waiting (docs/decisions/0008-a-day-has-a-size.md).
 * 3. In the last days before a target: cards that would not be known on it, weakest first, an even share each day.
 * 4. New cards of lessons begun on an earlier day, in the order of the course; none while catching up.
 *
 * Cards about as urgent are shown in the order of the course, and cards of one lesson apart where others fit between.
 */
export function dayPlan(
  { cards, recent, course }: PlanFacts,
  now: number,
  settings: LearnerSettings,
): DayPlan {
  const { dayRule, limits, targetDay, weights } = settings;
  const today = learnerDay(now, dayRule);
  const answers = answersByDay(cards, recent);
  const { met, reviewed } = answers.get(today) ?? NO_ANSWERS;

  const known = placeCards(cards, course, today, weights);
  const due = new Set(known.filter(({ card }) => isDueOn(card, today, now)));
  const steps = [...due].filter(({ card }) => card.state !== 'review');
  const reviews = [...due].filter(({ card }) => card.state === 'review').toSorted(byPlace);
  const overdue = reviews.filter(({ card }) => isOverdue(card, today));

  const catching = !isLastDay(today, targetDay) && isCatchingUp(overdue.length, answers, today, limits);
  const perDay = catching ? limits.catchUpPerDay : limits.reviewsPerDay;
  const room = Math.max(0, perDay - reviewed.size);
  const { first, rest } = reviewOrder(reviews, today, limits.catchUpPerDay);
  const taken = [...first, ...rest].slice(0, room);
  const resting = known.filter((each) => !due.has(each));
  const early = forTarget(resting, reviewed.size + reviews.length, today, settings);
  const fresh = catching
    ? []
    : newcomers(known, met, course).slice(0, Math.max(0, limits.newPerDay - met.size));

  const groups: readonly (readonly Placed[])[] = [
    steps.toSorted((a, b) => a.card.due - b.card.due || a.place - b.place),
    ...bands(taken.slice(0, first.length)),
    ...bands(taken.slice(first.length)),
    early.slice(0, room - taken.length),
    fresh,
  ];
  const shown = groups.reduce<readonly Placed[]>(
    (before, group) => [...before, ...siblingsApart(group, before.at(-1)?.lesson ?? null)],
    [],
  );
  const daysLeft = (): number => daysToCatchUp(reviews.length, taken.length, perDay, today, dueCounts(cards));
  return {
    keys: shown.map(({ key }) => key),
    fresh: fresh.map(({ key }) => key),
    held: reviews.length - taken.length,
    catchUp: catching ? { daysLeft: daysLeft(), perDay } : null,
  };
}

function byPlace(a: PlacedCard, b: PlacedCard): number {
  return a.place - b.place;
}

/** Cards by worth, in groups about as urgent, each in the order of the course. */
function bands(cards: readonly PlacedCard[]): PlacedCard[][] {
  const groups = new Map<number, PlacedCard[]>();
  for (const card of cards) {
    const band = Math.floor(card.chance / CLOSE);
    groups.set(band, [...(groups.get(band) ?? []), card]);
  }
  return [...groups.values()].map((group) => group.toSorted(byPlace));
}
