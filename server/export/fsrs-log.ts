import type { Rating } from '#domain/scheduling/types.ts';

import type { ExportedCard, ExportedRating } from './exported-card.ts';

/** Again is 1, easy 4, as everywhere in the world of FSRS. */
export const RATING_NUMBERS: Readonly<Record<Rating, number>> = { again: 1, hard: 2, good: 3, easy: 4 };

const STATE_NUMBERS = { learning: 1, review: 2, relearning: 3 } as const;

/** 0 for a card's first rating. */
function stateNumber({ state }: ExportedRating): number {
  return state === null ? 0 : STATE_NUMBERS[state];
}

/**
 * The review log in the form that the optimizers of FSRS read: a line for each rating that stands.
 * Columns: https://github.com/open-spaced-repetition/fsrs-optimizer, "review_time" and "review_duration" in milliseconds.
 */
export function fsrsLog(cards: readonly ExportedCard[]): string {
  const lines = cards.flatMap(({ ratings }, place) =>
    ratings.map((rating) =>
      [place + 1, rating.at, RATING_NUMBERS[rating.rating], stateNumber(rating), rating.elapsedMs].join(','),
    ),
  );
  return ['card_id,review_time,review_rating,review_state,review_duration', ...lines, ''].join('\n');
}
