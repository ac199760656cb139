import type { LearnerDay } from '#domain/scheduling/types.ts';

import type { RetentionTally, TalliedDay } from './day-tally.ts';
import { wilson } from './wilson.ts';

/** How many of some reviews were remembered. */
export interface Remembered {
  readonly reviews: number;
  readonly remembered: number;
  /** The share that was remembered, from 0 to 1; null without reviews. */
  readonly share: number | null;
  /** The 95 % interval of that share; null without reviews. */
  readonly interval: readonly [number, number] | null;
  /** The mean of the chances that FSRS gave them, from 0 to 1; null without reviews. */
  readonly expected: number | null;
}

/** Retention as it was, not as it was wished for: of cards in review, the first answer of a day only. */
export interface TrueRetention {
  readonly young: Remembered;
  readonly mature: Remembered;
  readonly all: Remembered;
}

/** The retention of the days from `since` on. A card is remembered unless it was rated *again*. */
export function trueRetention(days: readonly TalliedDay[], since: LearnerDay): TrueRetention {
  const tallies = days.filter(({ day }) => day >= since).map(({ tally }) => tally);
  const young = tallies.map((tally) => tally.young);
  const mature = tallies.map((tally) => tally.mature);
  return { young: remembered(young), mature: remembered(mature), all: remembered([...young, ...mature]) };
}

function remembered(tallies: readonly RetentionTally[]): Remembered {
  const sum = (of: (tally: RetentionTally) => number) =>
    tallies.reduce((total, tally) => total + of(tally), 0);
  const reviews = sum((tally) => tally.reviews);
  const kept = sum((tally) => tally.remembered);
  return {
    reviews,
    remembered: kept,
    share: reviews === 0 ? null : kept / reviews,
    interval: wilson(kept, reviews),
    expected: reviews === 0 ? null : sum((tally) => tally.expected) / reviews,
  };
}
