import { addDays } from '#domain/scheduling/learner-day.ts';
import type { LearnerDay } from '#domain/scheduling/types.ts';

/** So many days with answers earn a freeze day. */
const DAYS_PER_FREEZE = 7;
/** No more freeze days are kept. */
const MOST_FREEZES = 2;

/** Days with answers in a row. Worked out from the log, never stored. */
export interface Streak {
  /** Days with answers up to today; today may still be without. */
  readonly current: number;
  readonly longest: number;
  /** The days of the current streak that a freeze day covered. */
  readonly frozen: readonly LearnerDay[];
  /** Freeze days that are left. */
  readonly freezes: number;
}

/**
 * The streak at the end of the log. Seven days with answers earn a freeze day, two are kept at most; a day without
 * answers uses one up, and without one the streak begins anew. A day on which nothing was due costs nothing.
 * @param answered Days with answers, in any order, also more than once.
 * @param wasDue Whether a card waited on that day.
 */
export function streak(
  answered: readonly LearnerDay[],
  today: LearnerDay,
  wasDue: (day: LearnerDay) => boolean,
): Streak {
  const days = new Set(answered.filter((day) => day <= today));
  const first = [...days].reduce<LearnerDay>((a, b) => (a < b ? a : b), today);
  let [current, longest, freezes] = [0, 0, 0];
  let frozen: LearnerDay[] = [];
  for (let day = first; day <= today; day = addDays(day, 1)) {
    if (days.has(day)) {
      current += 1;
      longest = Math.max(longest, current);
      if (current % DAYS_PER_FREEZE === 0) freezes = Math.min(MOST_FREEZES, freezes + 1);
    } else if (day !== today && wasDue(day)) {
      if (freezes > 0) {
        freezes -= 1;
        frozen.push(day);
      } else {
        [current, frozen] = [0, []];
      }
    }
  }
  return { current, longest, frozen, freezes };
}
