import type { Confidence } from '#domain/lesson/prediction.ts';

/** What someone knows at the moment of an answer, as only the simulation can see it. */
export type Knowing = 'unknown' | 'hard' | 'good' | 'easy';

/** How often each confidence is said; they add up to one. */
type Said = Readonly<Record<Confidence, number>>;

/** How a kind of learner shows what they know. Shares are chances from 0 to 1. */
export interface LearnerType {
  readonly name: string;
  /** Knows it and answers wrong: a slip of a finger, a misread question. */
  readonly slips: number;
  /** Of those, taken back when the outcome shows them (“I mistyped”); another instance is asked then. */
  readonly takesBack: number;
  /** Does not know it and is right nevertheless. */
  readonly luck: number;
  readonly says: Readonly<Record<Knowing, Said>>;
  /** The spread of the time for an answer (of its logarithm). */
  readonly timeSpread: number;
  /** Answers during which something else happened. */
  readonly interrupted: number;
  /** Days on which everything takes twice as long. */
  readonly slowDays: number;
  /** Takes a hint when they do not know. */
  readonly hints: number;
}

const HONEST: LearnerType['says'] = {
  unknown: { guess: 0.6, fairly: 0.35, sure: 0.05 },
  hard: { guess: 0.25, fairly: 0.65, sure: 0.1 },
  good: { guess: 0.05, fairly: 0.5, sure: 0.45 },
  easy: { guess: 0, fairly: 0.2, sure: 0.8 },
};
const BOLD: LearnerType['says'] = {
  unknown: { guess: 0.2, fairly: 0.4, sure: 0.4 },
  hard: { guess: 0.05, fairly: 0.35, sure: 0.6 },
  good: { guess: 0, fairly: 0.15, sure: 0.85 },
  easy: { guess: 0, fairly: 0.05, sure: 0.95 },
};
const TIMID: LearnerType['says'] = {
  unknown: { guess: 0.9, fairly: 0.1, sure: 0 },
  hard: { guess: 0.6, fairly: 0.4, sure: 0 },
  good: { guess: 0.25, fairly: 0.65, sure: 0.1 },
  easy: { guess: 0.05, fairly: 0.55, sure: 0.4 },
};
const SILENT: Said = { guess: 0, fairly: 1, sure: 0 };
const UNTOUCHED: LearnerType['says'] = { unknown: SILENT, hard: SILENT, good: SILENT, easy: SILENT };

const CAREFUL: LearnerType = {
  name: 'careful',
  // Of two buttons the wrong one: 0.6 %; a number typed into a calculator: 1 % (Rabbitt 1990 and Smith 2005, as listed at
  // https://panko.com/HumanErr/SimpleNontrivial.html).
  slips: 0.01,
  // As honest as the true ratings are: what they notice they say. One in five they do not notice.
  takesBack: 0.8,
  // By the questions of this course: a third are numbers, orders or code, a third choices of four, a third of two or three.
  luck: 0.2,
  says: HONEST,
  timeSpread: 0.35,
  interrupted: 0.03,
  slowDays: 0.05,
  hints: 0.15,
};

/** The learners that are simulated. */
export const LEARNER_TYPES: readonly LearnerType[] = [
  CAREFUL,
  { ...CAREFUL, name: 'hasty', slips: 0.03, takesBack: 0.5, timeSpread: 0.55 },
  { ...CAREFUL, name: 'overconfident', says: BOLD, hints: 0.05 },
  { ...CAREFUL, name: 'timid', says: TIMID, hints: 0.3 },
  { ...CAREFUL, name: 'never says how sure', says: UNTOUCHED },
  { ...CAREFUL, name: 'distracted', interrupted: 0.12, slowDays: 0.2, timeSpread: 0.5 },
  { ...CAREFUL, name: 'lucky: choices only', luck: 0.35 },
];

/** What the cost comes from. */
export const WHAT_IF: readonly LearnerType[] = [
  { ...CAREFUL, name: 'careful, were there no slips', slips: 0 },
  { ...CAREFUL, name: 'careful, but takes none back', takesBack: 0 },
  { ...CAREFUL, name: 'careful, were there no luck', luck: 0 },
];
