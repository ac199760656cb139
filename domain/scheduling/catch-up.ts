import type { DayAnswers } from './day-answers.ts';
import { addDays } from './learner-day.ts';
import type { Limits } from './settings.ts';
import type { LearnerDay } from './types.ts';

/** A backlog that is worked off in small portions. */
export interface CatchUp {
  /** About how many days it takes, today included. */
  readonly daysLeft: number;
  readonly perDay: number;
}

/** How many days before today are looked at (days): after so many quiet ones, a backlog comes from a break. */
export const QUIET_DAYS = 3;

/**
 * Whether a learner is catching up. They are while
 * - more cards are overdue, that is were due before today, than `catchUpPerDay`, those answered today included, and
 * - on none of the three days before today more cards were reviewed than that. Whoever reviews more has no break behind
 *   them but more cards than a day takes, and a smaller day would not help.
 *
 * So a backlog is caught up from the first day after a break to its end, and a day does not change its size while it lasts.
 * @param overdue Cards still overdue. A plan shows them before all others while they are few, so that a day which did not
 * begin with catching up does not come to it by reviewing other cards first.
 */
export function isCatchingUp(
  overdue: number,
  answers: ReadonlyMap<LearnerDay, DayAnswers>,
  today: LearnerDay,
  { catchUpPerDay }: Limits,
): boolean {
  const reviewed = (ago: number): number => answers.get(addDays(today, -ago))?.reviewed.size ?? 0;
  if (overdue === 0 || overdue + reviewed(0) <= catchUpPerDay) return false;
  return Array.from({ length: QUIET_DAYS }, (_, place) => reviewed(place + 1)).every(
    (count) => count <= catchUpPerDay,
  );
}

/**
 * How long it takes until nothing is left over, with what becomes due on the way.
 * @param due Cards due today that are not answered.
 * @param left How many of them today still takes.
 * @param dueOn How many cards become due on a later day.
 */
export function daysToCatchUp(
  due: number,
  left: number,
  perDay: number,
  today: LearnerDay,
  dueOn: (day: LearnerDay) => number,
): number {
  let days = 1;
  let waiting = due - left;
  while (waiting > 0) {
    waiting += dueOn(addDays(today, days)) - perDay;
    days += 1;
  }
  return days;
}
