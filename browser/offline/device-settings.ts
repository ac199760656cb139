import { DEFAULT_RETENTION, DEFAULT_ROLLOVER_HOUR } from '#domain/scheduling/settings.ts';
import type { ReviewSettings } from '#domain/scheduling/settings.ts';

/** The IANA time zone this device is set to. */
export function deviceTimeZone(): string {
  return Intl.DateTimeFormat().resolvedOptions().timeZone || 'UTC';
}

/** How a learner without an account is scheduled: the defaults, in the days of their device. */
export function deviceSettings(): ReviewSettings {
  return {
    dayRule: { timeZone: deviceTimeZone(), rolloverHour: DEFAULT_ROLLOVER_HOUR },
    desiredRetention: DEFAULT_RETENTION,
  };
}
