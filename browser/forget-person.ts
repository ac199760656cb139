import { forgetDrafts } from '#browser/drafts.ts';
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
  forgetFetched();
  forgetKeptLog(person);
  forgetDrafts(person);
  const forgetting = Promise.allSettled([
    learnerLog(person)
      .then((log) => log.erase())
      .then(() => announceProgress(person)),
    'caches' in globalThis ? forgetPages(null) : null,
    endPush(),
  ]);
  await Promise.race([forgetting, new Promise((resolve) => setTimeout(resolve, PATIENCE_MS))]);
}
