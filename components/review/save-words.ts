import type { SyncState } from '#browser/offline/keep-in-sync.ts';

const MINUTE_MS = 60_000;
const HOUR_MS = 60 * MINUTE_MS;

/** What no account has of a log, and when it was synced, as sentences at `now` (ms); empty before anyone has looked. */
export function savedWords(
  state: Pick<SyncState, 'answers' | 'changes' | 'syncedAt' | 'now'>,
  now: number,
): string {
  if (state.now === 0) return '';
  const unsaved = unsavedWords(state);
  if (state.syncedAt === null) return [unsaved, 'Not synced yet.'].filter(Boolean).join(' ');
  return `${unsaved ?? 'Everything is saved.'} ${syncedWords(now - state.syncedAt)}`;
}

/** Of answers that nobody can judge any more; empty when there are none. */
export function droppedWords(dropped: number): string {
  if (dropped === 0) return '';
  return dropped === 1
    ? 'One answer could not be kept: its question has changed since.'
    : `${dropped} answers could not be kept: their questions have changed since.`;
}

function unsavedWords({ answers, changes }: Pick<SyncState, 'answers' | 'changes'>): string | null {
  if (answers > 0) return answers === 1 ? '1 answer not yet saved.' : `${answers} answers not yet saved.`;
  if (changes > 0) return changes === 1 ? '1 change not yet saved.' : `${changes} changes not yet saved.`;
  return null;
}

function syncedWords(ago: number): string {
  if (ago < 2 * MINUTE_MS) return 'Synced just now.';
  if (ago < 2 * HOUR_MS) return `Synced ${Math.round(ago / MINUTE_MS)} minutes ago.`;
  if (ago < 48 * HOUR_MS) return `Synced ${Math.round(ago / HOUR_MS)} hours ago.`;
  return `Synced ${Math.round(ago / (24 * HOUR_MS))} days ago.`;
}
