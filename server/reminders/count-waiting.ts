import { listCards } from '#db/cards.ts';
import { listRecentReviews } from '#db/reviews.ts';
import { waitingCount } from '#domain/reminders/waiting.ts';
import { dayPlan } from '#domain/scheduling/day-plan.ts';
import { DAY_MS } from '#domain/scheduling/learner-day.ts';
import { listPlaces } from '#server/content/lessons.ts';
import { learnerSettings } from '#server/queries/learner-settings.ts';
import { store } from '#server/store.ts';

/** The plan of a day looks three days back; learner days do not begin where UTC days do. */
const LOOKS_BACK_MS = 5 * DAY_MS;

/** How many cards wait for a person at `at` (ms), as many as their day has room for. */
export async function countWaiting(personId: string, at: number): Promise<number> {
  const { db } = store();
  const cards = await listCards(db, personId);
  const recent = await listRecentReviews(db, personId, at - LOOKS_BACK_MS);
  const facts = { cards, recent: recent.map(({ review }) => review), course: listPlaces() };
  const plan = dayPlan(facts, at, await learnerSettings(db, personId));
  return waitingCount(plan, cards, at);
}
