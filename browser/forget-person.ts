import { forgetFetched } from '#browser/offline/fetched-mark.ts';
import { endSync } from '#browser/offline/keep-in-sync.ts';
import { forgetKeptLog } from '#browser/offline/kept-logs.ts';
import { learnerLog } from '#browser/offline/open-log.ts';
import { announceProgress } from '#browser/offline/progress-news.ts';
import { endPush } from '#browser/push/end-push.ts';
import { forgetPages } from '#browser/service-worker/caches.ts';

/** Another tab may keep the database open; it goes when that tab does. */
const PATIENCE_MS = 4000;

/**
 * Takes everything off this device that was kept for a person: their review log, pages drawn for them, drafts, and the address to
 * which their reminders were pushed. What cannot be had is passed over.
 */
export async function forgetPerson(person: string): Promise<void> {
  // A sync that came afterwards would begin their log anew.
  endSync(person);
  const forgetting = Promise.allSettled([
    learnerLog(person)
      .then((log) => log.erase())
      .then(() => announceProgress(person)),
    'caches' in globalThis ? forgetPages(null) : null,
    forgetTexts(person),
    endPush(),
  ]);
  await Promise.race([forgetting, new Promise((resolve) => setTimeout(resolve, PATIENCE_MS))]);
}

async function forgetTexts(person: string): Promise<void> {
  forgetFetched();
  forgetKeptLog(person);
  const keys = Array.from({ length: localStorage.length }, (_, place) => localStorage.key(place));
  for (const key of keys) if (key?.startsWith('heapwise:draft:')) localStorage.removeItem(key);
}
