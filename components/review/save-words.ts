const MINUTE_MS = 60_000;
const HOUR_MS = 60 * MINUTE_MS;

/** What no account has, as a sentence; null when there is nothing. */
export function unsavedWords({ answers, changes }: { answers: number; changes: number }): string | null {
  if (answers > 0) return answers === 1 ? '1 answer not yet saved.' : `${answers} answers not yet saved.`;
  if (changes > 0) return changes === 1 ? '1 change not yet saved.' : `${changes} changes not yet saved.`;
  return null;
}

/** When a log was synced last (ms), as a sentence at `now`. */
export function savedWords(syncedAt: number | null, now: number): string {
  if (syncedAt === null) return 'Not synced yet.';
  const ago = now - syncedAt;
  if (ago < 2 * MINUTE_MS) return 'Synced just now.';
  if (ago < 2 * HOUR_MS) return `Synced ${Math.round(ago / MINUTE_MS)} minutes ago.`;
  if (ago < 48 * HOUR_MS) return `Synced ${Math.round(ago / HOUR_MS)} hours ago.`;
  return `Synced ${Math.round(ago / (24 * HOUR_MS))} days ago.`;
}
