import { isLeech } from '#domain/scheduling/leech.ts';
import type { Card } from '#domain/scheduling/types.ts';

/** A card that was forgotten, and how often. */
export interface WeakCard {
  readonly key: string;
  readonly answers: number;
  readonly lapses: number;
  /** Whether its lesson helps more than another review. */
  readonly isLeech: boolean;
}

/** So many answers without a lapse are imagined for every card, so that one bad day does not outrank a bad year. */
const BENEFIT_OF_DOUBT = 4;

/** The cards with the largest share of lapses among their answers, weakest first; none that was never forgotten. */
export function weakestCards(cards: readonly Card[], atMost: number): readonly WeakCard[] {
  const share = ({ lapses, reps }: Card): number => lapses / (reps + BENEFIT_OF_DOUBT);
  return cards
    .filter(({ lapses }) => lapses > 0)
    .toSorted((a, b) => share(b) - share(a) || b.lapses - a.lapses || (a.key < b.key ? -1 : 1))
    .slice(0, atMost)
    .map((card) => ({
      key: card.key,
      answers: card.reps,
      lapses: card.lapses,
      isLeech: isLeech(card),
    }));
}
