import type { Verdict } from '#domain/grading/verdict.ts';
import { CONFIDENCES, type Confidence } from '#domain/lesson/prediction.ts';
import type { Effort } from '#domain/scheduling/rating.ts';
import type { Rating } from '#domain/scheduling/types.ts';

import type { Knowing } from './learners.ts';
import type { Dice, Person } from './person.ts';

/** Of what is remembered, this much comes hard and this much without effort, at a chance of 0.9; as in the reviews of Anki's users. */
const HARD = 0.12;
const EASY = 0.08;
/** By how much more a memory comes hard for each 0.1 that its chance lies lower (standard deviations). */
const STRAIN = 0.5;
/** What is nearly known, or slightly missed, is graded `close` by the exercises that know it. */
const CLOSE_THOUGH_KNOWN = 0.015;
const CLOSE_THOUGH_UNKNOWN = 0.08;
/** How long it takes, as a multiple of what is usual. */
const TIMES: Readonly<Record<Knowing, number>> = { unknown: 1.7, hard: 1.9, good: 1, easy: 0.55 };
/** Some who do not know guess at once. */
const GUESS_AT_ONCE = 0.4;
const HINT_HELPS = 0.5;

/** What someone knows now of an idea that is remembered with this chance: the truth, that the machine never sees. */
export function knowing(chance: number, { uniform, normal }: Dice): Knowing {
  if (uniform() >= chance) return 'unknown';
  const ease = normal() + (STRAIN * (chance - 0.9)) / 0.1;
  if (ease < quantile(HARD)) return 'hard';
  return ease > -quantile(EASY) ? 'easy' : 'good';
}

/** What an honest learner who knows all about themselves would press. */
export function trueRating(known: Knowing): Rating {
  return known === 'unknown' ? 'again' : known;
}

/** What the machine gets to see of an answer, but for what is usual; `slip` where they know it and answered wrong. */
export function observed(
  known: Knowing,
  { type, paceMs }: Person,
  isSlowDay: boolean,
  { uniform, normal }: Dice,
): Omit<Effort, 'usualMs'> & { readonly slip: boolean } {
  const isKnown = known !== 'unknown';
  const hintsUsed = uniform() < type.hints * (isKnown ? Number(known === 'hard') * 0.4 : 1) ? 1 : 0;
  const helped = hintsUsed > 0 && uniform() < HINT_HELPS;
  const draw = uniform();
  let kind: 'correct' | 'close' | 'incorrect';
  if (isKnown) {
    kind = draw < type.slips ? 'incorrect' : draw < type.slips + CLOSE_THOUGH_KNOWN ? 'close' : 'correct';
  } else {
    const right = helped ? 1 : type.luck;
    kind = draw < right ? 'correct' : draw < right + CLOSE_THOUGH_UNKNOWN ? 'close' : 'incorrect';
  }
  const hurry = known === 'unknown' && uniform() < GUESS_AT_ONCE ? 0.4 : 1;
  const pause = uniform() < type.interrupted ? 5 + 15 * uniform() : 1;
  const elapsedMs =
    paceMs * TIMES[known] * hurry * pause * (isSlowDay ? 2 : 1) * Math.exp(type.timeSpread * normal());
  return {
    verdict: verdictOf(kind),
    hintsUsed,
    confidence: said(type.says[known], uniform()),
    elapsedMs,
    slip: isKnown && kind === 'incorrect',
  };
}

function verdictOf(kind: 'correct' | 'close' | 'incorrect'): Verdict {
  return kind === 'correct' ? { kind } : { kind, closeness: kind === 'close' ? 0.9 : 0.2 };
}

function said(shares: Readonly<Record<Confidence, number>>, draw: number): Confidence {
  let sum = 0;
  return CONFIDENCES.find((confidence) => draw < (sum += shares[confidence])) ?? 'fairly';
}

/** Where so large a part of a standard normal distribution lies below (Abramowitz and Stegun 26.2.23, for less than a half). */
function quantile(part: number): number {
  const t = Math.sqrt(-2 * Math.log(part));
  return (
    (2.515517 + 0.802853 * t + 0.010328 * t ** 2) /
      (1 + 1.432788 * t + 0.189269 * t ** 2 + 0.001308 * t ** 3) -
    t
  );
}
