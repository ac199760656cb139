import type { VerdictKind } from '#domain/grading/verdict.ts';

import { standingRatings } from './cards.ts';
import type { CatchUp } from './catch-up.ts';
import type { DayPlan } from './day-plan.ts';
import { dueWords } from './due-words.ts';
import { retrievabilityOn } from './fsrs.ts';
import { addDays, learnerDay } from './learner-day.ts';
import { nextDue } from './next-due.ts';
import type { ReviewSettings } from './settings.ts';
import type { Card, Review } from './types.ts';

/** How many learner days, today included, the overview looks back. */
export const OVERVIEW_DAYS = 7;

/** How it is going, without streaks: what is due, what was right at the first try, and what is known now. */
export interface Overview {
  /** What today's plan still brings. */
  readonly due: number;
  /** How many cards are due that later days take. */
  readonly held: number;
  /** The backlog being caught up; null when there is none. */
  readonly catchUp: CatchUp | null;
  /** When the next of the others comes back, as it stands in a sentence; null when there is none. */
  readonly nextDue: string | null;
  /** Answers of the last seven days that moved a card. Practice, and what was taken back, does not count. */
  readonly answers: number;
  /** How many of them were right. */
  readonly right: number;
  readonly cards: number;
  /** How many of the cards would be answered right now: the sum of their retrievability, rounded. */
  readonly known: number;
}

/** A review with the verdict of its attempt; null for a void. */
export interface JudgedReview {
  readonly review: Review;
  readonly verdict: VerdictKind | null;
}

/** Works the overview out from the cards, the reviews of at least the last seven days, and what today brings. */
export function overviewOf(
  cards: readonly Card[],
  recent: readonly JudgedReview[],
  plan: DayPlan,
  now: number,
  settings: Pick<ReviewSettings, 'dayRule' | 'weights'>,
): Overview {
  const { dayRule: rule } = settings;
  const today = learnerDay(now, rule);
  const firstDay = addDays(today, 1 - OVERVIEW_DAYS);
  const verdicts = new Map(recent.map(({ review, verdict }) => [review.id, verdict]));
  const standing = standingRatings(recent.map(({ review }) => review)).filter(({ day }) => day >= firstDay);
  const known = cards.reduce((sum, card) => sum + retrievabilityOn(card, today, settings.weights), 0);
  const next = nextDue(cards, now, rule);
  return {
    due: plan.keys.length,
    held: plan.held,
    catchUp: plan.catchUp,
    nextDue: next && dueWords(next, now, rule),
    answers: standing.length,
    right: standing.filter(({ id }) => verdicts.get(id) === 'correct').length,
    cards: cards.length,
    known: Math.round(known),
  };
}
