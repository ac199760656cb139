import type { LearnerDay } from '#domain/scheduling/types.ts';

import type { RatedAnswer } from './rated-answer.ts';

/** From this interval on (days) a card counts as mature, as in Anki. */
export const MATURE_DAYS = 21;

/** How many of some reviews were remembered. */
export interface Remembered {
  readonly reviews: number;
  readonly remembered: number;
  /** The mean of the chances that FSRS gave them, from 0 to 1; null without reviews. */
  readonly expected: number | null;
}

/** Retention as it was, not as it was wished for: of cards in review, the first answer of a day only. */
export interface TrueRetention {
  readonly young: Remembered;
  readonly mature: Remembered;
  readonly all: Remembered;
}

/** The retention of the answers from `since` on. A card is remembered unless it was rated *again*. */
export function trueRetention(answers: readonly RatedAnswer[], since: LearnerDay): TrueRetention {
  const seen = new Set<string>();
  const counted = answers.filter(({ card, day, before }) => {
    const key = `${card} ${day}`;
    const first = !seen.has(key);
    seen.add(key);
    return first && day >= since && before?.state === 'review';
  });
  const isMature = (answer: RatedAnswer): boolean => (answer.before?.days ?? 0) >= MATURE_DAYS;
  return {
    young: rememberedOf(counted.filter((answer) => !isMature(answer))),
    mature: rememberedOf(counted.filter(isMature)),
    all: rememberedOf(counted),
  };
}

function rememberedOf(answers: readonly RatedAnswer[]): Remembered {
  const chances = answers.map(({ before }) => before?.chance ?? 0);
  return {
    reviews: answers.length,
    remembered: answers.filter(({ rating }) => rating !== 'again').length,
    expected: chances.length === 0 ? null : chances.reduce((sum, chance) => sum + chance, 0) / chances.length,
  };
}
