import { TOLERATED_SKEW_MS } from './sync.ts';

/** What is known of the clock by which some instants were read. All in milliseconds. */
export interface ClockReading {
  /** What that clock says now. */
  readonly theirs: number;
  /** What it is now. */
  readonly now: number;
  /** None of the instants can be earlier. */
  readonly since: number;
}

/** By how much a clock is corrected (ms): by nothing while it is right within two minutes. */
export function skewOf({ theirs, now }: Pick<ClockReading, 'theirs' | 'now'>): number {
  const skew = now - theirs;
  return Math.abs(skew) > TOLERATED_SKEW_MS ? skew : 0;
}

/**
 * Instants that a device read from its clock, as they were: shifted by what that clock is wrong, and never later than
 * now or earlier than `since`. Their order stays, also where a bound pushes several together.
 * @returns the corrected instant of each.
 */
export function correctInstants(
  instants: readonly number[],
  reading: ClockReading,
): ReadonlyMap<number, number> {
  const skew = skewOf(reading);
  const since = Math.min(reading.since, reading.now);
  const ordered = [...new Set(instants)].toSorted((a, b) => a - b);
  const corrected = ordered.map((at) => at + skew);
  let latest = reading.now;
  for (let place = corrected.length - 1; place >= 0; place -= 1) {
    const at = corrected[place] ?? latest;
    if (at < latest) break;
    corrected[place] = latest;
    latest -= 1;
  }
  let earliest = since;
  return new Map(
    ordered.map((original, place) => {
      const at = Math.max(corrected[place] ?? original, Math.min(earliest, reading.now));
      if (at === earliest) earliest += 1;
      return [original, at];
    }),
  );
}
