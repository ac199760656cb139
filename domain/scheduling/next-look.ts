import { hourInstant } from '#domain/reminders/hour-instant.ts';

import { comesByTheMinute } from './cards.ts';
import { addDays, learnerDay } from './learner-day.ts';
import type { Card, DayRule } from './types.ts';

/**
 * The instant (ms) at which there may be something to review again, when there is nothing now: when a card's steps bring it
 * back, and at the latest when the learner's next day begins.
 * @param next The card that comes back first; null when there is none.
 */
export function nextLook(next: Card | null, now: number, rule: DayRule): number {
  const tomorrow = hourInstant(addDays(learnerDay(now, rule), 1), rule.rolloverHour, rule);
  return next !== null && comesByTheMinute(next) ? Math.min(next.due, tomorrow) : tomorrow;
}
