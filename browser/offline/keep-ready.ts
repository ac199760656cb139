import { endOthersPush } from '#browser/push/subscribe-push.ts';

import { fetchAhead } from './fetch-packs.ts';
import { markFetched, wasFetched } from './fetched-mark.ts';
import { keepInSync } from './keep-in-sync.ts';
import type { SyncState } from './keep-in-sync.ts';
import { noteKeptLog } from './kept-logs.ts';
import { learnerLog } from './open-log.ts';
import { clearOthers } from './leave-device.ts';
import { onProgress } from './progress-news.ts';

/** So long (ms) after an answer the questions for its next reviews are fetched. */
const AFTER_AN_ANSWER = 8000;

/**
 * Keeps what someone needs to review on this device while any page is open: an account's log in sync, and the questions
 * for the days to come.
 * @param name What the person is called here: whose it is can then be said when their session ends before all is saved.
 * @param onSaved Told when the account has everything that it had not.
 * @returns what ends it.
 */
export function keepReady(person: string | null, name: string, onSaved: () => void): () => void {
  let timer: ReturnType<typeof setTimeout> | undefined;
  const fetchIn = (wait: number): void => {
    clearTimeout(timer);
    timer = setTimeout(() => void fetchNow(), wait);
  };
  const fetchNow = async (): Promise<void> => {
    try {
      if (person !== null) {
        await clearOthers(person);
        // Whatever a push service says, the questions come.
        await endOthersPush().catch(() => undefined);
      }
      await fetchAhead(await learnerLog(person), Date.now());
      markFetched(person);
    } catch {
      // Offline, as a rule; the next page tries again.
    }
  };
  if (!wasFetched(person)) fetchIn(AFTER_AN_ANSWER);
  const ends = [
    onProgress((whose) => {
      if (whose === person) fetchIn(AFTER_AN_ANSWER);
    }),
    () => clearTimeout(timer),
  ];

  if (person !== null) {
    const keeper = keepInSync(person);
    let before = keeper.state();
    const noteUnsaved = (unsaved: number): void => {
      if (unsaved > 0) noteKeptLog({ person, name, unsaved });
    };
    noteUnsaved(unsavedOf(before));
    ends.push(
      keeper.subscribe(() => {
        const now = keeper.state();
        const [had, has] = [unsavedOf(before), unsavedOf(now)];
        if (now.news > before.news) fetchIn(0);
        if (has !== had) noteUnsaved(has);
        if (had > 0 && has === 0) onSaved();
        before = now;
      }),
    );
  }
  return () => {
    for (const end of ends) end();
  };
}

/** What is said to wait: answers, or where there are none, other changes. */
function unsavedOf({ answers, changes }: SyncState): number {
  return answers > 0 ? answers : changes;
}
