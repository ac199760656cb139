import { DEFAULT_ROLLOVER_HOUR, defaultSettings } from '#domain/scheduling/settings.ts';
import type { LearnerSettings } from '#domain/scheduling/settings.ts';

/** The IANA time zone this device is set to. */
export function deviceTimeZone(): string {
  return Intl.DateTimeFormat().resolvedOptions().timeZone || 'UTC';
}

/** How a learner without an account is scheduled: the defaults, in the days of their device. */
export function deviceSettings(): LearnerSettings {
  return defaultSettings({ timeZone: deviceTimeZone(), rolloverHour: DEFAULT_ROLLOVER_HOUR });
}
