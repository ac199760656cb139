import 'server-only';

/** Every time zone there is a choice of, by name; `current` among them even when it goes by an older name. */
export function timeZones(current: string): string[] {
  return [...new Set(['UTC', current, ...Intl.supportedValuesOf('timeZone')])].sort();
}
