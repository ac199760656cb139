import { isDue } from './cards.ts';
import { daysToCatchUp, isCatchingUp } from './catch-up.ts';
import type { CatchUp } from './catch-up.ts';
import { answersByDay, NO_ANSWERS } from './day-answers.ts';
import { dueCounts } from './due-counts.ts';
import { retrievability } from './fsrs.ts';
import { learnerDay } from './learner-day.ts';
import type { LearnerSettings } from './settings.ts';
import { siblingsApart } from './siblings-apart.ts';
import type { Placed } from './siblings-apart.ts';
import { forTarget, isLastDay } from './target-day.ts';
import type { Card, Review } from './types.ts';

/** Where an exercise stands in the course. */
export interface CoursePlace {
  readonly exercise: string;
  /** The slug of its lesson. */
  readonly lesson: string;
}

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

/** A card with its place in the course and the chance (0 to 1) that it is remembered now. */
interface PlacedCard extends Placed {
  readonly card: Card;
  readonly place: number;
  readonly chance: number;
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
  const { dayRule, limits, targetDay } = settings;
  const today = learnerDay(now, dayRule);
  const answers = answersByDay(cards, recent);
  const { met, reviewed } = answers.get(today) ?? NO_ANSWERS;

  const known = placedCards(cards, course, now, settings);
  const due = known.filter(({ card }) => isDue(card, now, dayRule));
  const steps = due.filter(({ card }) => card.state !== 'review');
  const reviews = due.filter(({ card }) => card.state === 'review');
  const overdue = reviews.filter(({ card }) => card.dueDay < today);
  const others = reviews.filter(({ card }) => card.dueDay >= today);

  const catching = !isLastDay(today, targetDay) && isCatchingUp(overdue.length, answers, today, limits);
  const perDay = catching ? limits.catchUpPerDay : limits.reviewsPerDay;
  const room = Math.max(0, perDay - reviewed.size);
  const isFew = overdue.length <= limits.catchUpPerDay;
  const taken = (isFew ? [...byWorth(overdue), ...byWorth(others)] : byWorth(reviews)).slice(0, room);
  const groups = isFew
    ? [taken.filter((each) => overdue.includes(each)), taken.filter((each) => others.includes(each))]
    : [taken];
  const resting = known.filter((each) => !due.includes(each));
  const early = forTarget(resting, reviewed.size + reviews.length, now, settings).slice(
    0,
    room - taken.length,
  );
  const fresh = catching
    ? []
    : newcomers(known, met, course).slice(0, Math.max(0, limits.newPerDay - met.size));

  const order = [steps.toSorted(byWait), ...groups.flatMap(bands), early, fresh].reduce<Placed[]>(
    (shown, group) => [...shown, ...siblingsApart(group, shown.at(-1)?.lesson ?? null)],
    [],
  );
  const daysLeft = (): number => daysToCatchUp(reviews.length, taken.length, perDay, today, dueCounts(cards));
  return {
    keys: order.map(({ key }) => key),
    fresh: fresh.map(({ key }) => key),
    held: reviews.length - taken.length,
    catchUp: catching ? { daysLeft: daysLeft(), perDay } : null,
  };
}

function placedCards(
  cards: readonly Card[],
  course: readonly CoursePlace[],
  now: number,
  settings: LearnerSettings,
): PlacedCard[] {
  const places = new Map(course.map(({ exercise, lesson }, place) => [exercise, { lesson, place }]));
  return cards.flatMap((card) => {
    const at = places.get(card.key);
    return at ? [{ ...at, card, key: card.key, chance: retrievability(card, now, settings) }] : [];
  });
}

/** Exercises without a card, of lessons begun on an earlier day, in the order of the course. */
function newcomers(
  known: readonly PlacedCard[],
  metToday: ReadonlySet<string>,
  course: readonly CoursePlace[],
): Placed[] {
  const keys = new Set(known.map(({ key }) => key));
  const begun = new Set(known.filter(({ key }) => !metToday.has(key)).map(({ lesson }) => lesson));
  return course
    .filter(({ exercise, lesson }) => begun.has(lesson) && !keys.has(exercise))
    .map(({ exercise, lesson }) => ({ key: exercise, lesson }));
}

function byWait(a: PlacedCard, b: PlacedCard): number {
  return a.card.due - b.card.due || a.place - b.place;
}

/** Those worth most first. */
function byWorth(cards: readonly PlacedCard[]): PlacedCard[] {
  return cards.toSorted((a, b) => b.chance - a.chance || a.place - b.place);
}

/** Cards by worth, in groups about as urgent, each in the order of the course. */
function bands(cards: readonly PlacedCard[]): PlacedCard[][] {
  const groups = Map.groupBy(cards, ({ chance }) => Math.floor(chance / CLOSE));
  return [...groups.values()].map((group) => group.toSorted((a, b) => a.place - b.place));
}
