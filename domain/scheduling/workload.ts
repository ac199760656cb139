import { rateCard, retrievabilityOn } from './fsrs.ts';
import { addDays, calendarInstant, DAY_MS, learnerDay } from './learner-day.ts';
import { reviewOrder } from './review-order.ts';
import type { LearnerSettings, ReviewSettings } from './settings.ts';
import type { Card, LearnerDay, Rating } from './types.ts';
import { waitsSince } from './waits-since.ts';

/** What is simulated. */
export interface Outlook {
  /** How many days to look ahead. */
  readonly days: number;
  /** Ideas that are met for the first time: so many a day, until all are met. */
  readonly newCards: { readonly perDay: number; readonly total: number };
  /** What one answer takes (ms). */
  readonly answerMs: number;
}

/** What a desired retention costs and brings. */
export interface Workload {
  readonly desiredRetention: number;
  /** Means over the days. */
  readonly answersPerDay: number;
  readonly minutesPerDay: number;
  /** How many of the cards would be answered right on the last day. */
  readonly known: number;
  /** The share of the days, from 0 to 1, on which more is due than the day has room for. */
  readonly fullDays: number;
}

/** The share of first answers that are right, as a beginner's guesses are. */
const RIGHT_AT_FIRST = 0.7;

/**
 * Simulates the days to come: as many due cards are answered each day as it has room for, in the order of the plan
 * (catching up apart, which depends on days that are over), and remembered with the chance that FSRS gives. What is
 * forgotten is asked once more on the same day.
 * @param random Gives numbers from 0 to 1, below 1.
 */
export function workload(
  cards: readonly Card[],
  today: LearnerDay,
  settings: ReviewSettings & Pick<LearnerSettings, 'limits'>,
  { days, newCards, answerMs }: Outlook,
  random: () => number,
): Workload {
  // In UTC, without a rollover hour: the simulated days are days of the calendar.
  const simulated = { ...settings, dayRule: { timeZone: 'UTC', rolloverHour: 0 } };
  const start = calendarInstant(today) + DAY_MS / 2;
  const chance = (card: Card, day: LearnerDay): number => retrievabilityOn(card, day, settings.weights);
  let answers = 0;
  const answer = (card: Card | null, key: string, rating: Rating, at: number, day: LearnerDay): Card => {
    answers += 1;
    return rateCard(card, key, { rating, at, day }, simulated);
  };
  const asked = (card: Card | null, key: string, right: boolean, at: number, day: LearnerDay): Card => {
    if (right) return answer(card, key, 'good', at, day);
    const wrong = answer(card, key, 'again', at, day);
    return answer(wrong, key, 'good', wrong.due, learnerDay(wrong.due, simulated.dayRule));
  };

  let known = cards.filter(({ suspended }) => !suspended);
  let toMeet = newCards.total;
  let full = 0;
  for (let place = 0; place < days; place += 1) {
    const [day, at] = [addDays(today, place), start + place * DAY_MS];
    const due = dueOn(day, known);
    const taken = new Set(takenOn(day, due, settings));
    if (taken.size < due.length) full += 1;
    known = known.map((card) =>
      taken.has(card) ? asked(card, card.key, random() < chance(card, day), at, day) : card,
    );
    const met = Math.min(newCards.perDay, toMeet);
    toMeet -= met;
    for (let each = 0; each < met; each += 1) {
      known.push(asked(null, `new ${toMeet + each}`, random() < RIGHT_AT_FIRST, at, day));
    }
  }
  const end = addDays(today, days);
  return {
    desiredRetention: settings.desiredRetention,
    answersPerDay: answers / days,
    minutesPerDay: (answers * answerMs) / days / 60_000,
    known: known.reduce((sum, card) => sum + chance(card, end), 0),
    fullDays: full / days,
  };
}

function dueOn(day: LearnerDay, cards: readonly Card[]): readonly Card[] {
  return cards.filter((card) => {
    const since = waitsSince(card);
    return since !== null && since <= day;
  });
}

/** Which due cards a day takes: those in their steps, and of those in review as many as it has room for. */
function takenOn(
  day: LearnerDay,
  due: readonly Card[],
  { limits, weights }: ReviewSettings & Pick<LearnerSettings, 'limits'>,
): readonly Card[] {
  const reviews = due.filter(({ state }) => state === 'review');
  if (reviews.length <= limits.reviewsPerDay) return due;
  const judged = reviews.map((card) => ({ card, chance: retrievabilityOn(card, day, weights) }));
  const { first, rest } = reviewOrder(judged, day, limits.catchUpPerDay);
  const taken = [...first, ...rest].slice(0, limits.reviewsPerDay).map(({ card }) => card);
  return [...due.filter(({ state }) => state !== 'review'), ...taken];
}
