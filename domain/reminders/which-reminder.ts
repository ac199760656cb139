import { learnerDay, wallClock } from '#domain/scheduling/learner-day.ts';
import type { DayRule, LearnerDay } from '#domain/scheduling/types.ts';

/** When a person wants to be reminded, and when they last were. */
export interface ReminderPlan {
  /** By their clock, from 0 to 23. */
  readonly hour: number;
  /** Whether one more comes in the evening while something is left. */
  readonly followUp: boolean;
  /** The learner days of the last ones. */
  readonly lastDay: LearnerDay | null;
  readonly lastFollowUpDay: LearnerDay | null;
}

/** The one of the chosen hour, and the one in the evening. */
export type ReminderKind = 'first' | 'follow-up';

/** Without a reason to choose another: after most people's work, before the evening is over. */
export const DEFAULT_REMINDER_HOUR = 18;
/** What is the evening, where the first reminder came earlier. */
const EVENING = 20;
/** A follow-up leaves the first one this many hours; and a server that was down reminds so late, but no later. */
const HOURS = 2;

/**
 * Which reminder has its time now, if something is due: the first from the chosen hour on, the follow-up in the evening of a
 * day that had a first one early enough. Each once per learner day, whatever clocks and time zones do; an hour that a clock skips is
 * over when the clock has skipped it.
 */
export function whichReminder(
  { hour, followUp, lastDay, lastFollowUpDay }: ReminderPlan,
  now: number,
  rule: DayRule,
): ReminderKind | null {
  const today = learnerDay(now, rule);
  // Hours since the day began: an hour after midnight may be late in a learner's day.
  const into = (clockHour: number): number => (clockHour - rule.rolloverHour + 24) % 24;
  const passed = into(wallClock(now, rule.timeZone).hour);
  const isTime = (start: number): boolean => passed >= start && passed < start + HOURS;
  const first = into(hour);
  if (lastDay === null || lastDay < today) return isTime(first) ? 'first' : null;
  const isDone = lastDay !== today || (lastFollowUpDay !== null && lastFollowUpDay >= today);
  if (!followUp || isDone) return null;
  const second = Math.max(into(EVENING), first + HOURS);
  // After midnight it wakes people, or helps nobody.
  const isEvening = (second + rule.rolloverHour) % 24 >= EVENING;
  return isEvening && isTime(second) ? 'follow-up' : null;
}
