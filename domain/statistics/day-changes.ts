import type { LearnerDay } from '#domain/scheduling/types.ts';

import { addTallies, isEmptyTally, NO_TALLY, subtractTally } from './day-tally.ts';
import type { DayTally, TalliedDay } from './day-tally.ts';

/** Tallies by their day. */
export type Tallies = ReadonlyMap<LearnerDay, DayTally>;

/** What has to be added to tallies so that they become others: the days that differ alone. */
export function dayChanges(from: Tallies, to: Tallies): Tallies {
  const days = new Set([...from.keys(), ...to.keys()]);
  const changes = [...days].map((day) => {
    const change = subtractTally(to.get(day) ?? NO_TALLY, from.get(day) ?? NO_TALLY);
    return [day, change] as const;
  });
  return new Map(changes.filter(([, change]) => !isEmptyTally(change)));
}

/** Some tallies after their changes: those to keep, and the days of which nothing is left. */
export interface ChangedDays {
  readonly kept: readonly TalliedDay[];
  readonly gone: readonly LearnerDay[];
}

/** The tallies of the days that `changes` names. */
export function changedDays(from: Tallies, changes: Tallies): ChangedDays {
  const after = [...changes].map(([day, change]) => ({
    day,
    tally: addTallies(from.get(day) ?? NO_TALLY, change),
  }));
  return {
    kept: after.filter(({ tally }) => !isEmptyTally(tally)),
    gone: after.filter(({ tally }) => isEmptyTally(tally)).map(({ day }) => day),
  };
}

/** Changes of several cards as one. */
export function sumOfChanges(all: readonly Tallies[]): Tallies {
  const sum = new Map<LearnerDay, DayTally>();
  for (const changes of all) {
    for (const [day, change] of changes) sum.set(day, addTallies(sum.get(day) ?? NO_TALLY, change));
  }
  return new Map([...sum].filter(([, change]) => !isEmptyTally(change)));
}
