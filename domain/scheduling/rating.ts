import type { Verdict } from '#domain/grading/verdict.ts';
import type { Confidence } from '#domain/lesson/prediction.ts';
import type { Rating } from './types.ts';

/** How an answer came about. */
export interface Effort {
  readonly verdict: Verdict;
  readonly hintsUsed: number;
  readonly confidence: Confidence;
  /** From seeing the item to locking the prediction. */
  readonly elapsedMs: number;
  /** What this learner usually needs for this kind of exercise; null while unknown: then nothing is fast. */
  readonly usualMs: number | null;
}

/** Faster than this share of the usual time shows that nothing had to be worked out. */
const FAST = 0.6;

/**
 * The rating of an answer; null where nothing was decided, which moves no card. The first row that applies decides.
 *
 * | answer | rating | because |
 * | --- | --- | --- |
 * | invalid, errored, inconclusive | none | it says nothing about memory |
 * | incorrect | again | it was not known |
 * | close | hard | it was known roughly |
 * | correct, as a guess | hard | luck is not memory |
 * | correct, after a hint | hard | the hint remembered a part of it |
 * | correct, sure and fast | easy | it came without effort |
 * | correct otherwise | good | it was known |
 *
 * Being slow says nothing: far more answers are interrupted than worked out anew, and each wrong *hard* makes a card harder
 * for good. `npm run bench -- rating` shows what the table costs beside true ratings; rating slow answers *hard* cost 1 %
 * more, and rating right guesses *again* would cost several times as much.
 */
export function ratingFor({ verdict, hintsUsed, confidence, elapsedMs, usualMs }: Effort): Rating | null {
  switch (verdict.kind) {
    case 'invalid':
    case 'errored':
    case 'inconclusive':
      return null;
    case 'incorrect':
      return 'again';
    case 'close':
      return 'hard';
    case 'correct':
      if (confidence === 'guess' || hintsUsed > 0) return 'hard';
      if (usualMs !== null && elapsedMs < FAST * usualMs && confidence === 'sure') return 'easy';
      return 'good';
  }
}
