import type { Rating } from '#domain/scheduling/types.ts';

import { csvLines } from './csv-lines.ts';
import type { ExportedCard, ExportedRating } from './exported-card.ts';

/** Again is 1, easy 4, as everywhere in the world of FSRS. */
export const RATING_NUMBERS: Readonly<Record<Rating, number>> = { again: 1, hard: 2, good: 3, easy: 4 };

const STATE_NUMBERS = { learning: 1, review: 2, relearning: 3 } as const;

/**
 * The columns that the optimizers of FSRS read (https://github.com/open-spaced-repetition/fsrs-optimizer; times and durations
 * in milliseconds), then those that an import wants and they pass over.
 */
export const FSRS_LOG_HEADER =
  'card_id,review_time,review_rating,review_state,review_duration,exercise,review_id,day,interval\n';

/**
 * The lines of one card in the FSRS review log: one for each rating that stands.
 * @param number The card's, from 1.
 */
export function fsrsLogLines({ card, ratings }: ExportedCard, number: number): string {
  const rows = ratings.map((rating) => {
    const { at, elapsedMs, id, day, interval } = rating;
    const known = [number, at, RATING_NUMBERS[rating.rating], stateNumber(rating), elapsedMs];
    return [...known, card.key, id, day, interval ?? ''];
  });
  return csvLines(rows);
}

/** 0 for a card's first rating. */
function stateNumber({ state }: ExportedRating): number {
  return state === null ? 0 : STATE_NUMBERS[state];
}
