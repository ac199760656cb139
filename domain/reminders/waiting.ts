import { comesByTheMinute } from '#domain/scheduling/cards.ts';
import type { DayPlan } from '#domain/scheduling/day-plan.ts';
import type { Card } from '#domain/scheduling/types.ts';

/** Who has just answered need not be told of what comes back within minutes. */
const STEP_PATIENCE_MS = 60 * 60_000;

/**
 * How many cards of a day's plan are worth a reminder: those that wait. What was never met does not, nor does what the steps
 * have only just brought back.
 */
export function waitingCount({ keys, fresh }: DayPlan, cards: readonly Card[], now: number): number {
  const notWaiting = new Set([
    ...fresh,
    ...cards
      .filter((card) => comesByTheMinute(card) && now - card.due < STEP_PATIENCE_MS)
      .map(({ key }) => key),
  ]);
  return keys.filter((key) => !notWaiting.has(key)).length;
}
