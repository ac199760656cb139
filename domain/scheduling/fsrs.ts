import {
  createEmptyCard,
  default_w,
  forgetting_curve,
  fsrs,
  get_fuzz_range,
  Rating as Grade,
  State,
  type FSRS,
  type Grade as FsrsGrade,
} from 'ts-fsrs';
import { addDays, calendarInstant, DAY_MS, daysBetween, learnerDay } from './learner-day.ts';
import { DEFAULT_STEPS } from './settings.ts';
import type { ReviewSettings } from './settings.ts';
import type { Card, LearnerDay, Rating } from './types.ts';

/*
 * The only file that knows ts-fsrs. It counts elapsed days by UTC midnight, so two answers an hour apart can be a day
 * apart, and two answers on two evenings none. It is therefore never told a real instant: it gets midnight UTC of the
 * *learner's* day, and the real instants are put back afterwards.
 */

/** One rating, at an instant that lies in a learner day. */
export interface RatedAt {
  readonly rating: Rating;
  /** Milliseconds since the epoch. */
  readonly at: number;
  readonly day: LearnerDay;
  /** Days until it comes back, where they were chosen already; null or absent: the exact interval. */
  readonly interval?: number | null | undefined;
}

const GRADES: Readonly<Record<Rating, FsrsGrade>> = {
  again: Grade.Again,
  hard: Grade.Hard,
  good: Grade.Good,
  easy: Grade.Easy,
};

const STATES = { learning: State.Learning, review: State.Review, relearning: State.Relearning } as const;

/** FSRS's own upper bound: a hundred years (days). */
const LONGEST = 36_500;

/** The 21 weights of FSRS-6 that fit most learners. */
export function defaultWeights(): readonly number[] {
  return default_w;
}

/** Making a scheduler costs more than asking it, and a replay asks thousands of times. */
let made: { readonly memory: Memory; readonly scheduler: FSRS } | undefined;

type Memory = Pick<ReviewSettings, 'desiredRetention' | 'weights' | 'steps'>;

function scheduler(memory: Memory): FSRS {
  if (made === undefined || !isSame(made.memory, memory)) {
    const { desiredRetention, weights, steps } = memory;
    const { learning, relearning } = steps ?? DEFAULT_STEPS;
    const scheduler = fsrs({
      request_retention: desiredRetention,
      ...(weights ? { w: weights } : {}),
      maximum_interval: LONGEST,
      enable_fuzz: false,
      enable_short_term: true,
      learning_steps: learning,
      relearning_steps: relearning,
    });
    made = { memory, scheduler };
  }
  return made.scheduler;
}

function isSame(a: Memory, b: Memory): boolean {
  return a.desiredRetention === b.desiredRetention && a.weights === b.weights && a.steps === b.steps;
}

/**
 * The card after one more rating; `null` for a card's first. Time never runs backwards: a rating that claims to be older
 * than the card's last one is taken to have come at the same time.
 */
export function rateCard(card: Card | null, key: string, rated: RatedAt, settings: ReviewSettings): Card {
  const at = card === null ? rated.at : Math.max(rated.at, card.lastReview);
  // Days may run backwards while instants do not: someone flew west, or changed the rollover hour.
  const day = card === null || rated.day > card.lastDay ? rated.day : card.lastDay;
  const now = calendarInstant(day);
  const before = card === null ? createEmptyCard(now) : toFsrs(card);
  const { card: after } = scheduler(settings).next(before, now, GRADES[rated.rating]);
  // An interval in the log led out of the steps of its time; steps chosen later do not lead back into them.
  const state = rated.interval == null ? toState(after.state) : 'review';
  const exact = after.due.getTime() - now;
  const days = rated.interval ?? exact / DAY_MS;
  const wait = state === 'review' ? days * DAY_MS : exact;
  return {
    key,
    state,
    due: at + wait,
    dueDay: state === 'review' ? addDays(day, days) : later(day, learnerDay(at + wait, settings.dayRule)),
    stability: after.stability,
    difficulty: after.difficulty,
    reps: after.reps,
    lapses: after.lapses,
    step: state === 'review' ? 0 : after.learning_steps,
    lastReview: at,
    lastDay: day,
    suspended: card?.suspended ?? false,
    buriedUntil: null,
  };
}

/** The days from which the next interval of a card may be chosen, and the one that FSRS computes. */
export interface IntervalRange {
  readonly exact: number;
  readonly shortest: number;
  readonly longest: number;
  /** Set where a target shortened it: then it is spread whatever was chosen, or all would come on the last evening. */
  readonly isShortened?: true;
}

/**
 * Among which intervals (days) a rating leaves a choice, so that cards learned together need not come back together: the
 * range of FSRS's fuzz. Null where the rating leads into the steps, whose minutes leave none.
 */
export function intervalRange(
  card: Card | null,
  key: string,
  { rating, at, day }: RatedAt,
  settings: ReviewSettings,
): IntervalRange | null {
  const after = rateCard(card, key, { rating, at, day }, settings);
  if (after.state !== 'review') return null;
  const exact = daysBetween(after.lastDay, after.dueDay);
  const elapsed = card === null ? 0 : Math.max(0, daysBetween(card.lastDay, after.lastDay));
  // FSRS leaves shorter ones as they are.
  if (exact < 2.5) return { exact, shortest: exact, longest: exact };
  const { min_ivl: shortest, max_ivl: longest } = get_fuzz_range(exact, elapsed, LONGEST);
  return { exact, shortest, longest };
}

/** The chance, from 0 to 1, that the learner remembers the card at this instant. It falls from day to day. */
export function retrievability(
  card: Card,
  now: number,
  { dayRule, weights }: Pick<ReviewSettings, 'dayRule' | 'weights'>,
): number {
  return retrievabilityOn(card, learnerDay(now, dayRule), weights);
}

/** The chance, from 0 to 1, that the learner remembers the card on this day of theirs. */
export function retrievabilityOn(
  card: Pick<Card, 'lastDay' | 'stability'>,
  day: LearnerDay,
  weights: ReviewSettings['weights'],
): number {
  return forgetting_curve(weights ?? default_w, Math.max(0, daysBetween(card.lastDay, day)), card.stability);
}

function toFsrs(card: Card) {
  const last = calendarInstant(card.lastDay);
  return {
    due: new Date(last),
    stability: card.stability,
    difficulty: card.difficulty,
    elapsed_days: 0,
    scheduled_days: 0,
    learning_steps: card.step,
    reps: card.reps,
    lapses: card.lapses,
    state: STATES[card.state],
    last_review: new Date(last),
  };
}

function toState(state: State): Card['state'] {
  switch (state) {
    case State.Review:
      return 'review';
    case State.Relearning:
      return 'relearning';
    case State.New:
    case State.Learning:
      return 'learning';
  }
}

function later(a: LearnerDay, b: LearnerDay): LearnerDay {
  return a > b ? a : b;
}
