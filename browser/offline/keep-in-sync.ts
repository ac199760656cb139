import { pagePerson } from '#browser/page-person.ts';

import { forgetKeptLog } from './kept-logs.ts';
import type { LearnerLog } from './learner-log.ts';
import { LogGone } from './log-gone.ts';
import { learnerLog } from './open-log.ts';
import { onProgress } from './progress-news.ts';
import { syncLog } from './sync-log.ts';
import { SyncTrouble } from './sync-trouble.ts';
import type { TroubleKind } from './sync-trouble.ts';

/** What someone with an account may know of their log on this device. */
export interface SyncState {
  /** Answers that the account does not have. */
  readonly answers: number;
  /** What else was done to cards and the account does not know. */
  readonly changes: number;
  /** When the account was heard last (ms); null: never. */
  readonly syncedAt: number | null;
  /** Why the last sync did not come to its end; null when it did. */
  readonly trouble: TroubleKind | null;
  /** How many answers of this page nobody can judge any more. */
  readonly dropped: number;
  /** When this was found out (ms). */
  readonly now: number;
  /** Grows whenever a sync brought what this device did not know. */
  readonly news: number;
}

/** Keeps one person's log in sync while a page is open. */
export interface SyncKeeper {
  readonly state: () => SyncState;
  /** Calls `listener` whenever the state changes. Returns what ends it. */
  readonly subscribe: (listener: () => void) => () => void;
  /** Syncs at once. Resolves when it came to its end or failed; the state says which. */
  readonly syncNow: () => Promise<void>;
  /** Syncs a moment from now: the account has learned something that this device does not know. */
  readonly syncSoon: () => void;
  /** Syncs no more: the person signs out. */
  readonly stop: () => void;
}

const NOTHING_KNOWN: SyncState = {
  answers: 0,
  changes: 0,
  syncedAt: null,
  trouble: null,
  dropped: 0,
  now: 0,
  news: 0,
};

/** So long (ms) after an answer it is sent, with those given meanwhile. */
const AFTER_AN_ANSWER = 2500;

/** After a failure it is tried again, later each time (ms). */
const FIRST_RETRY = 5000;
const LAST_RETRY = 300_000;

/** Whoever opens a page again so soon (ms) finds nothing new. */
const FRESH_FOR = 60_000;

const keepers = new Map<string, SyncKeeper>();

/** The one that keeps this person's log in sync on this page. */
export function keepInSync(person: string): SyncKeeper {
  const known = keepers.get(person);
  if (known) return known;
  const keeper = startKeeper(person);
  keepers.set(person, keeper);
  return keeper;
}

/** Syncs this person's log no more on this page. */
export function endSync(person: string): void {
  keepers.get(person)?.stop();
}

/** Brings an answer that the server kept for whoever's page this is to this device, for the next review without a network. */
export function fetchAnswer(): void {
  const person = pagePerson();
  if (person !== null) keepInSync(person).syncSoon();
}

function startKeeper(person: string): SyncKeeper {
  const listeners = new Set<() => void>();
  const ends: (() => void)[] = [];
  let state = NOTHING_KNOWN;
  let running: Promise<void> | null = null;
  let timer: ReturnType<typeof setTimeout> | undefined;
  let failures = 0;
  let stopped = false;

  const put = (change: Partial<SyncState>): void => {
    state = { ...state, ...change, now: Date.now() };
    for (const listener of listeners) listener();
  };

  const count = async (): Promise<void> => {
    const log = await learnerLog(person);
    put(await countUnsaved(log));
  };

  const later = (wait: number): void => {
    clearTimeout(timer);
    if (!stopped) timer = setTimeout(() => void syncNow(), wait);
  };

  const run = async (): Promise<void> => {
    clearTimeout(timer);
    const log = await learnerLog(person);
    // What a browser knows to be in vain is not tried: `online` comes when it is not.
    if (!navigator.onLine) {
      put({ ...(await countUnsaved(log)), trouble: 'unreachable' });
      return;
    }
    try {
      const { isNews, dropped } = await alone(person, () => syncLog(log));
      failures = 0;
      const unsaved = await countUnsaved(log);
      if (unsaved.answers + unsaved.changes === 0) forgetKeptLog(person);
      put({
        ...unsaved,
        trouble: null,
        dropped: state.dropped + dropped,
        news: state.news + (isNews || dropped > 0 ? 1 : 0),
      });
    } catch (error) {
      const trouble = error instanceof SyncTrouble ? error.kind : 'refused';
      put({ ...(await countUnsaved(log)), trouble });
      if (!(error instanceof SyncTrouble)) console.error(error);
      // Whoever is signed out, or someone else, is so until the page is loaded anew.
      if (trouble === 'signed-out' || trouble === 'other-person') return;
      const wait = Math.min(LAST_RETRY, FIRST_RETRY * 2 ** failures);
      failures += 1;
      later(wait * (0.75 + Math.random() / 2));
    }
  };

  const syncNow = async (): Promise<void> => {
    if (stopped) return;
    running ??= run()
      .catch(noteGone)
      .finally(() => {
        running = null;
      });
    return running;
  };

  /** The log was taken off this device in another tab: its person signed out there. */
  const noteGone = (error: unknown): void => {
    if (!(error instanceof LogGone)) throw error;
    put({ answers: 0, changes: 0, trouble: 'signed-out' });
  };
  /** An answer was given, here or in another tab. */
  const soon = async (): Promise<void> => {
    await count();
    if (state.answers + state.changes > 0 && failures === 0) later(AFTER_AN_ANSWER);
  };

  const begin = async (): Promise<void> => {
    await count();
    if (isBehind()) await syncNow();
  };

  /** Where a reason to sync came up that cannot wait for the next try. */
  const when = (target: EventTarget, event: string, isReason: () => boolean): void => {
    const listener = (): void => {
      if (isReason()) void syncNow();
    };
    target.addEventListener(event, listener);
    ends.push(() => target.removeEventListener(event, listener));
  };
  const isBehind = (): boolean =>
    state.answers + state.changes > 0 || Date.now() - (state.syncedAt ?? 0) > FRESH_FOR;
  when(window, 'online', () => true);
  when(document, 'visibilitychange', isBehind);
  ends.push(
    onProgress((whose) => {
      if (whose === person) void soon().catch(noteGone);
    }),
  );
  void begin().catch(noteGone);

  return {
    state: () => state,
    subscribe: (listener) => {
      listeners.add(listener);
      return () => listeners.delete(listener);
    },
    syncNow,
    syncSoon: () => later(AFTER_AN_ANSWER),
    stop: () => {
      stopped = true;
      clearTimeout(timer);
      for (const end of ends) end();
      keepers.delete(person);
    },
  };
}

/** How much of a log no account has, and when it was synced. */
export async function countUnsaved(
  log: LearnerLog,
): Promise<Pick<SyncState, 'answers' | 'changes' | 'syncedAt'>> {
  return log.transact('readonly', async (tx) => {
    const { attempts, reviews } = await tx.listUnsaved();
    const { syncedAt } = await tx.readState();
    const answered = new Set(attempts.map(({ attempt }) => attempt));
    const ratings = reviews.filter((review) => review.type === 'rating');
    // The rating of an answer goes with it. One of another device that the account lost goes by itself.
    const alone = ratings.filter(({ attempt }) => !answered.has(attempt));
    return { answers: attempts.length + alone.length, changes: reviews.length - ratings.length, syncedAt };
  });
}

/** One tab at a time. Where tabs cannot agree, two syncs at once only do the work twice. */
async function alone<T>(person: string, work: () => Promise<T>): Promise<T> {
  if (typeof navigator === 'undefined' || !('locks' in navigator)) return work();
  return navigator.locks.request(`heapwise-sync-${person}`, work);
}
