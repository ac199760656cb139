import { CONFIDENCES, type Confidence } from '#domain/lesson/prediction.ts';

/** Reviews that tell of retention: the first answer of a day to a card in review. */
export interface RetentionTally {
  readonly reviews: number;
  readonly remembered: number;
  /** The sum of the chances that FSRS gave them. */
  readonly expected: number;
}

/** Per confidence, how many answers and how many of them were right. */
export type ConfidenceTally = Readonly<
  Record<Confidence, { readonly answers: number; readonly right: number }>
>;

/** What was answered on one day. Tallies of several cards or days add up. */
export interface DayTally {
  /** Ratings that stand. */
  readonly answers: number;
  /** How many of them were right. */
  readonly right: number;
  /** Cards rated for the first time. */
  readonly met: number;
  /** From seeing the items to locking the predictions (ms). */
  readonly elapsedMs: number;
  readonly young: RetentionTally;
  readonly mature: RetentionTally;
  readonly confidence: ConfidenceTally;
  /** How many cards had waited so many days until something was done to them on this day; none that had not waited. */
  readonly waited: Readonly<Record<string, number>>;
}

/** The tally of some learner's day. */
export interface TalliedDay {
  readonly day: string;
  readonly tally: DayTally;
}

const NO_RETENTION: RetentionTally = { reviews: 0, remembered: 0, expected: 0 };

/** Of a day on which nothing was answered. */
export const NO_TALLY: DayTally = {
  answers: 0,
  right: 0,
  met: 0,
  elapsedMs: 0,
  young: NO_RETENTION,
  mature: NO_RETENTION,
  confidence: {
    guess: { answers: 0, right: 0 },
    fairly: { answers: 0, right: 0 },
    sure: { answers: 0, right: 0 },
  },
  waited: {},
};

/** Two tallies as one. */
export function addTallies(a: DayTally, b: DayTally): DayTally {
  return combined(a, b, 1);
}

/** What is left of a tally without one that was added to it before. */
export function subtractTally(from: DayTally, tally: DayTally): DayTally {
  return combined(from, tally, -1);
}

/** Whether a tally says that nothing happened: then there is nothing to keep. */
export function isEmptyTally(tally: DayTally): boolean {
  const { answers, right, met, elapsedMs, young, mature, confidence, waited } = tally;
  const counts = [young, mature, ...Object.values(confidence)].flatMap((part) => Object.values(part));
  return (
    [answers, right, met, elapsedMs, ...counts].every((value) => value === 0) &&
    Object.keys(waited).length === 0
  );
}

function combined(a: DayTally, b: DayTally, sign: 1 | -1): DayTally {
  return {
    answers: a.answers + sign * b.answers,
    right: a.right + sign * b.right,
    met: a.met + sign * b.met,
    elapsedMs: a.elapsedMs + sign * b.elapsedMs,
    young: combinedRetention(a.young, b.young, sign),
    mature: combinedRetention(a.mature, b.mature, sign),
    confidence: combinedConfidence(a.confidence, b.confidence, sign),
    waited: combinedWaits(a.waited, b.waited, sign),
  };
}

function combinedRetention(a: RetentionTally, b: RetentionTally, sign: 1 | -1): RetentionTally {
  return {
    reviews: a.reviews + sign * b.reviews,
    remembered: a.remembered + sign * b.remembered,
    expected: roundChance(a.expected + sign * b.expected),
  };
}

/** Chances have four digits, and their sums: so a sum from which one is taken away is what it was before. */
export function roundChance(chance: number): number {
  return Math.round(chance * 1e4) / 1e4;
}

function combinedConfidence(a: ConfidenceTally, b: ConfidenceTally, sign: 1 | -1): ConfidenceTally {
  const of = (confidence: Confidence): ConfidenceTally[Confidence] => ({
    answers: a[confidence].answers + sign * b[confidence].answers,
    right: a[confidence].right + sign * b[confidence].right,
  });
  const [guess, fairly, sure] = CONFIDENCES;
  return { [guess]: of(guess), [fairly]: of(fairly), [sure]: of(sure) };
}

function combinedWaits(a: DayTally['waited'], b: DayTally['waited'], sign: 1 | -1): DayTally['waited'] {
  const sums: Record<string, number> = { ...a };
  for (const [days, cards] of Object.entries(b)) {
    const sum = (sums[days] ?? 0) + sign * cards;
    if (sum === 0) delete sums[days];
    else sums[days] = sum;
  }
  return sums;
}
