import type { Card, LearnerDay } from './types.ts';

/** How a card stands, in the order in which a list of them is chosen from. */
export const CARD_CONDITIONS = ['learning', 'review', 'relearning', 'suspended', 'buried'] as const;
export type CardCondition = (typeof CARD_CONDITIONS)[number];

/** How a card stands on this day: its state, unless something keeps it out of reviews. */
export function conditionOf(card: Card, today: LearnerDay): CardCondition {
  if (card.suspended) return 'suspended';
  return card.buriedUntil !== null && today < card.buriedUntil ? 'buried' : card.state;
}

/** The day from which a card waits to be answered; null while it is suspended. */
export function waitsFrom({ suspended, dueDay, buriedUntil }: Card): LearnerDay | null {
  if (suspended) return null;
  return buriedUntil !== null && buriedUntil > dueDay ? buriedUntil : dueDay;
}
