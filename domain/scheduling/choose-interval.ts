import type { IntervalRange } from './fsrs.ts';
import { addDays, weekday } from './learner-day.ts';
import type { LearnerDay } from './types.ts';

/** How much of a usual day's reviews a weekday shall have. */
export const DAY_SHARES = ['usual', 'fewer', 'fewest'] as const;
export type DayShare = (typeof DAY_SHARES)[number];

/** How cards are spread over the days that FSRS leaves a choice of. */
export interface Spreading {
  /** Whether a card may come back a little sooner or later than computed. Without it nothing is spread. */
  readonly fuzz: boolean;
  /** Whether the days are chosen on which the least is due. */
  readonly balance: boolean;
  /** One for each weekday, Monday first. */
  readonly weekdays: readonly DayShare[];
}

/** Fuzz and load balancing, and seven days alike: what Anki's users came to ask for as a default. */
export const DEFAULT_SPREADING: Spreading = {
  fuzz: true,
  balance: true,
  weekdays: ['usual', 'usual', 'usual', 'usual', 'usual', 'usual', 'usual'],
};

/** As Anki weighs its easy days: a half, and next to nothing. */
const SHARE: Readonly<Record<DayShare, number>> = { usual: 1, fewer: 0.5, fewest: 0.01 };

/**
 * The interval (days) to give a card that was rated on `day`: among those that `range` allows, the one whose day is
 * burdened least for its share.
 * @param due How many cards are due on a day, this one not counted.
 * @param chance From 0 to 1, below 1: decides among days that are as good, where they are not balanced.
 */
export function chooseInterval(
  range: IntervalRange,
  day: LearnerDay,
  spreading: Spreading,
  due: (day: LearnerDay) => number,
  chance: number,
): number {
  const { weekdays } = spreading;
  const { fuzz, balance } = range.isShortened ? DEFAULT_SPREADING : spreading;
  if (!fuzz || range.shortest === range.longest) return range.exact;
  const choices = Array.from({ length: range.longest - range.shortest + 1 }, (_, place) => {
    const interval = range.shortest + place;
    const on = addDays(day, interval);
    const burden = (balance ? due(on) : 0) + 1;
    return { interval, cost: burden / SHARE[weekdays[weekday(on)] ?? 'usual'] };
  });
  const least = Math.min(...choices.map(({ cost }) => cost));
  const best = choices.filter(({ cost }) => cost === least).map(({ interval }) => interval);
  if (!balance) return best[Math.floor(chance * best.length)] ?? range.exact;
  const nearest = best.toSorted((a, b) => Math.abs(a - range.exact) - Math.abs(b - range.exact) || a - b);
  return nearest[0] ?? range.exact;
}
