import type { IntervalRange } from './fsrs.ts';
import { retrievabilityOn } from './fsrs.ts';
import { addDays, daysBetween } from './learner-day.ts';
import type { LearnerSettings } from './settings.ts';
import type { Card, LearnerDay } from './types.ts';

/** How many days before the target are its last days (days): then each card is seen once more. */
export const LAST_DAYS = 7;

/** Whether `day` is one of the last before the target. The target itself is not: then it is too late. */
export function isLastDay(day: LearnerDay, targetDay: LearnerDay | null): boolean {
  return targetDay !== null && day < targetDay && daysBetween(day, targetDay) <= LAST_DAYS;
}

/**
 * Whether a card that is not due may be answered now all the same: in the last days before the target, when it would not
 * be known well enough on that day. Once a day, so that weak cards are not asked all day long.
 */
export function isForTarget(card: Card, today: LearnerDay, settings: LearnerSettings): boolean {
  const { targetDay, desiredRetention, weights } = settings;
  if (targetDay === null || !isLastDay(today, targetDay)) return false;
  if (card.suspended || (card.buriedUntil !== null && today < card.buriedUntil)) return false;
  if (card.state !== 'review' || card.lastDay >= today) return false;
  return retrievabilityOn(card, targetDay, weights) < desiredRetention;
}

/**
 * Those of the cards that join a day for the sake of the target, weakest first: as many as fill the day up to an even
 * share of all that is to be seen before it, so that nothing is left for the last evening.
 * @param planned How many cards in review the day has without them, answered ones included.
 */
export function forTarget<T extends { readonly card: Card }>(
  resting: readonly T[],
  planned: number,
  today: LearnerDay,
  settings: LearnerSettings,
): T[] {
  const { targetDay, weights } = settings;
  if (targetDay === null) return [];
  const weak = resting.filter(({ card }) => isForTarget(card, today, settings));
  if (weak.length === 0) return [];
  const days = daysBetween(today, targetDay);
  const share = Math.ceil((planned + weak.length) / days);
  return weak
    .map((each) => ({ each, chance: retrievabilityOn(each.card, targetDay, weights) }))
    .toSorted((a, b) => a.chance - b.chance || (a.each.card.key < b.each.card.key ? -1 : 1))
    .slice(0, Math.max(0, share - planned))
    .map(({ each }) => each);
}

/**
 * The intervals that bring a card back before the target. One that would jump past it is shortened into the last days,
 * among which the burden decides; in the last days themselves it may jump: it has just been seen, and FSRS leaves a card
 * away only for as long as it is known well enough.
 */
export function withinTarget(
  range: IntervalRange,
  day: LearnerDay,
  targetDay: LearnerDay | null,
): IntervalRange {
  if (targetDay === null || day >= targetDay || isLastDay(day, targetDay)) return range;
  const latest = daysBetween(day, addDays(targetDay, -1));
  if (range.longest <= latest) return range;
  if (range.exact <= latest) return { ...range, longest: latest };
  const shortest = Math.min(range.shortest, latest - LAST_DAYS + 1);
  return { exact: latest, shortest, longest: latest, isShortened: true };
}
