import { waitingCount } from '#domain/reminders/waiting.ts';
import { planDay } from '#server/queries/day-plan.ts';
import { store } from '#server/store.ts';

/** How many cards wait for a person at `at` (ms), as many as their day has room for. */
export async function countWaiting(personId: string, at: number): Promise<number> {
  const { plan, cards } = await planDay(store().db, personId, at);
  return waitingCount(plan, cards, at);
}
