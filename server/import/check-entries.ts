import { calendarInstant, DAY_MS } from '#domain/scheduling/learner-day.ts';
import type { Review } from '#domain/scheduling/types.ts';

import { importError } from './import-error.ts';

/** A device's clock may be wrong, and days begin at other times elsewhere; by more than this, something was made up. */
const TOLERANCE = 3 * DAY_MS;
/** FSRS's own upper bound: a hundred years. */
const LONGEST = 36_500 * DAY_MS;

/**
 * Refuses entries that no device can have made: from the future, of a day that is not theirs, or moved beyond all years.
 * @throws AppError with a sentence.
 */
export function checkEntries(entries: readonly Review[], now: number): void {
  for (const entry of entries) {
    const { at, day } = entry;
    if (at > now + TOLERANCE) throw importError('Some of these reviews lie in the future.');
    if (Math.abs(calendarInstant(day) - at) > TOLERANCE) {
      throw importError(`The day of a review (${day}) does not fit its instant.`);
    }
    if (entry.type === 'move' && Math.abs(calendarInstant(entry.to) - at) > LONGEST) {
      throw importError(`A card cannot be moved to ${entry.to}.`);
    }
  }
}
