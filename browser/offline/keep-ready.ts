import { fetchAhead } from './fetch-packs.ts';
import { keepInSync } from './keep-in-sync.ts';
import { learnerLog } from './open-log.ts';
import { clearOthers } from './leave-device.ts';
import { onProgress } from './progress-news.ts';

/** So long (ms) after an answer the questions for its next reviews are fetched. */
const AFTER_AN_ANSWER = 8000;

/** Set once the questions were fetched while this tab is open: only what changes then asks for more. */
const FETCHED = 'heapwise-fetched-ahead';

/**
 * Keeps what someone needs to review on this device while any page is open: an account's log in sync, and the questions
 * for the days to come.
 * @param onSaved Told when the account has everything that it had not.
 * @returns what ends it.
 */
export function keepReady(person: string | null, onSaved: () => void): () => void {
  let timer: ReturnType<typeof setTimeout> | undefined;
  const fetchIn = (wait: number): void => {
    clearTimeout(timer);
    timer = setTimeout(() => void fetchNow(), wait);
  };
  const fetchNow = async (): Promise<void> => {
    try {
      if (person !== null) await clearOthers(person);
      await fetchAhead(await learnerLog(person), Date.now());
      sessionStorage.setItem(FETCHED, person ?? '');
    } catch {
      // Offline, as a rule; the next page tries again.
    }
  };
  if (sessionStorage.getItem(FETCHED) !== (person ?? '')) fetchIn(AFTER_AN_ANSWER);
  const ends = [
    onProgress((whose) => {
      if (whose === person) fetchIn(AFTER_AN_ANSWER);
    }),
    () => clearTimeout(timer),
  ];

  if (person !== null) {
    const keeper = keepInSync(person);
    let before = keeper.state();
    ends.push(
      keeper.subscribe(() => {
        const now = keeper.state();
        if (now.news > before.news) fetchIn(0);
        if (before.answers + before.changes > 0 && now.answers + now.changes === 0) onSaved();
        before = now;
      }),
    );
  }
  return () => {
    for (const end of ends) end();
  };
}
