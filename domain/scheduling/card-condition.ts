import type { Card, LearnerDay } from './types.ts';

/** How a card stands, in the order in which a list of them is chosen from. */
export const CARD_CONDITIONS = ['learning', 'review', 'relearning', 'suspended', 'buried'] as const;
export type CardCondition = (typeof CARD_CONDITIONS)[number];

/** How a card stands on this day: its state, unless something keeps it out of reviews. */
export function conditionOf(card: Card, today: LearnerDay): CardCondition {
  if (card.suspended) return 'suspended';
  return card.buriedUntil !== null && today < card.buriedUntil ? 'buried' : card.state;
}
