import type { Db } from '#db/connection.ts';
import { findSettings } from '#db/settings.ts';
import { DEFAULT_RETENTION, DEFAULT_ROLLOVER_HOUR } from '#domain/scheduling/settings.ts';
import type { ReviewSettings } from '#domain/scheduling/settings.ts';

const DEFAULTS: ReviewSettings = {
  dayRule: { timeZone: 'UTC', rolloverHour: DEFAULT_ROLLOVER_HOUR },
  desiredRetention: DEFAULT_RETENTION,
};

/** How this person is scheduled: what they chose or their device said, else the defaults in UTC. */
export async function learnerSettings(db: Db, personId: string): Promise<ReviewSettings> {
  return (await findSettings(db, personId)) ?? DEFAULTS;
}
