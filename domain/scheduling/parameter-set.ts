import { DAY_MS } from './learner-day.ts';
import type { LearnerDay } from './types.ts';

/** Weights of FSRS that were fitted to a learner. */
export interface ParameterSet {
  readonly id: string;
  /** 21 numbers. */
  readonly weights: readonly number[];
  /** How many reviews told what was still known, when it was made. */
  readonly ratings: number;
  /** Log-loss over the latest of them, which the fit had not seen: of the weights in force before, and of these. */
  readonly lossBefore: number;
  readonly lossAfter: number;
  readonly madeAt: number;
  readonly adoptedAt: number | null;
  readonly droppedAt: number | null;
}

/** A set with the learner's day on which it was made. */
export interface DatedSet extends ParameterSet {
  readonly madeOn: LearnerDay;
}

/** How a learner's weights stand. */
export interface ParametersStatus {
  /** Whether this server can fit weights. */
  readonly canFit: boolean;
  /** Reviews so far that tell what was still known. */
  readonly reviews: number;
  /** Whether a fit was asked for and is not made yet. */
  readonly waiting: boolean;
  /** The set that was made last; null without one. */
  readonly latest: DatedSet | null;
  /** The fitted set in force; null while it is FSRS's own. */
  readonly inForce: DatedSet | null;
}

/**
 * Before so many reviews that tell something, FSRS's own weights are in force. Anki 24.04 asked for as many
 * (ankitects/anki#2999); later versions fit to fewer, but pull them to the defaults so strongly that little changes.
 */
export const REVIEWS_NEEDED = 400;

/** The share of the reviews, the latest, that judges a fit and is kept from it. */
const JUDGING_SHARE = 0.2;

/** How many of so many reviews, the latest, judge a fit. */
export function judgingReviews(ratings: number): number {
  return Math.floor(ratings * JUDGING_SHARE);
}

const MONTH_MS = 30 * DAY_MS;

/**
 * Whether to fit anew without being asked: at the first occasion, when the reviews have doubled (which is when it helps:
 * ankitects/anki#3094), and monthly as long as a tenth more came in.
 * @param last The set that was made last.
 */
export function isFitDue(
  ratings: number,
  last: Pick<ParameterSet, 'ratings' | 'madeAt'> | null,
  now: number,
): boolean {
  if (ratings < REVIEWS_NEEDED) return false;
  if (last === null || ratings >= 2 * last.ratings) return true;
  return now - last.madeAt >= MONTH_MS && 10 * (ratings - last.ratings) >= last.ratings;
}

/** Whether a set foretells reviews better than what was in force before, by a difference that shows in three digits. */
export function isBetter({ lossBefore, lossAfter }: Pick<ParameterSet, 'lossBefore' | 'lossAfter'>): boolean {
  return lossAfter.toFixed(3) < lossBefore.toFixed(3);
}

/** Whether a set is the one to schedule by: adopted, and not dropped since. */
export function isAdopted({ adoptedAt, droppedAt }: Pick<ParameterSet, 'adoptedAt' | 'droppedAt'>): boolean {
  return adoptedAt !== null && droppedAt === null;
}
