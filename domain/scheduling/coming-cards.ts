import { dayPlan } from './day-plan.ts';
import type { PlanFacts } from './day-plan.ts';
import { addDays, learnerDay } from './learner-day.ts';
import { newcomers, placeCards } from './placed-card.ts';
import type { LearnerSettings } from './settings.ts';
import { isForTarget } from './target-day.ts';

/**
 * The keys of all cards that today or one of the next `days` days may show, whatever is answered until then: what is due, what a
 * target asks for, and as many new ones as those days take, on a day of catching up, too, since it may end before.
 * @param now Milliseconds since the epoch.
 */
export function comingCards(
  facts: PlanFacts,
  now: number,
  settings: LearnerSettings,
  days: number,
): ReadonlySet<string> {
  const { cards, course } = facts;
  const { dayRule, limits, targetDay, weights } = settings;
  const today = learnerDay(now, dayRule);
  const until = addDays(today, days);
  const beforeTarget = targetDay === null ? until : addDays(targetDay, -1);
  // What the target asks for, it asks for on this day at the latest, of those that are looked at.
  const lastDay = beforeTarget < until ? beforeTarget : until;
  const coming = cards.filter(
    (card) =>
      (!card.suspended && card.dueDay <= until) || (lastDay >= today && isForTarget(card, lastDay, settings)),
  );
  // A lesson that is read today brings its new cards tomorrow.
  const fresh = newcomers(placeCards(cards, course, today, weights), new Set(), course);
  return new Set([
    ...dayPlan(facts, now, settings).keys,
    ...coming.map(({ key }) => key),
    ...fresh.slice(0, limits.newPerDay * (days + 1)).map(({ key }) => key),
  ]);
}
