import type { Card } from '#domain/scheduling/types.ts';

/** How many cards lie from `from` up to, but without, `to`; the last bucket has no end. */
export interface Bucket {
  readonly from: number;
  readonly to: number | null;
  readonly cards: number;
}

/** Days at which a bucket of stability begins: about a week, a month, a quarter, a year. */
const STABILITIES = [0, 1, 3, 7, 14, 30, 90, 180, 365];
/** FSRS's difficulties, from 1 to 10. */
const DIFFICULTIES = [1, 2, 3, 4, 5, 6, 7, 8, 9];

/** How stable the cards are (days). */
export function stabilities(cards: readonly Card[]): readonly Bucket[] {
  return buckets(
    STABILITIES,
    cards.map(({ stability }) => stability),
  );
}

/** How difficult the cards are, from 1 to 10. */
export function difficulties(cards: readonly Card[]): readonly Bucket[] {
  return buckets(
    DIFFICULTIES,
    cards.map(({ difficulty }) => difficulty),
  );
}

function buckets(starts: readonly number[], values: readonly number[]): Bucket[] {
  return starts.map((from, place) => {
    const to = starts[place + 1] ?? null;
    return { from, to, cards: values.filter((value) => value >= from && (to === null || value < to)).length };
  });
}
