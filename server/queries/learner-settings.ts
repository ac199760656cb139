import type { Db } from '#db/connection.ts';
import { findSettings } from '#db/settings.ts';
import { DEFAULT_ROLLOVER_HOUR, defaultSettings } from '#domain/scheduling/settings.ts';
import type { LearnerSettings } from '#domain/scheduling/settings.ts';
import type { DayRule } from '#domain/scheduling/types.ts';

/** The days of someone who never said where they are. */
export const DEFAULT_DAY_RULE: DayRule = { timeZone: 'UTC', rolloverHour: DEFAULT_ROLLOVER_HOUR };

const DEFAULTS = defaultSettings(DEFAULT_DAY_RULE);

/** How this person is scheduled: what they chose or their device said, else the defaults in UTC. */
export async function learnerSettings(db: Db, personId: string): Promise<LearnerSettings> {
  return (await findSettings(db, personId)) ?? DEFAULTS;
}
