import type { Tx } from '#db/connection.ts';
import { findSettings, saveSettings } from '#db/settings.ts';
import { isTimeZone } from '#domain/scheduling/learner-day.ts';
import type { LearnerSettings } from '#domain/scheduling/settings.ts';
import { learnerSettings } from '#server/queries/learner-settings.ts';

/**
 * The person's settings. On first contact their days are laid in the device's time zone, until they say otherwise; a
 * name that this server does not know is passed over.
 */
export async function settleTimeZone(tx: Tx, personId: string, timeZone: string): Promise<LearnerSettings> {
  const settings = await learnerSettings(tx, personId);
  if (!isTimeZone(timeZone) || (await findSettings(tx, personId)) !== null) return settings;
  const settled = { ...settings, dayRule: { ...settings.dayRule, timeZone } };
  await saveSettings(tx, personId, settled);
  return settled;
}
