/** `22 Nov 2026, 13:05`, on the clock of this zone. */
export function instantWords(at: number, timeZone: string): string {
  return new Intl.DateTimeFormat('en-GB', { dateStyle: 'medium', timeStyle: 'short', timeZone }).format(at);
}
