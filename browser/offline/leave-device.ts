import { forgetFetched } from './fetched-mark.ts';
import { countUnsaved, endSync, keepInSync } from './keep-in-sync.ts';
import { forgetKeptLog, noteKeptLog } from './kept-logs.ts';
import type { LearnerLog } from './learner-log.ts';
import { LogGone } from './log-gone.ts';
import { learnerLog } from './open-log.ts';
import { announceProgress } from './progress-news.ts';

/** Saves what is not saved yet, before someone signs out. @returns how much of it their account still does not have. */
export async function saveBeforeLeaving(person: string): Promise<number> {
  const log = await learnerLog(person);
  if ((await unsavedIn(log)) > 0) await keepInSync(person).syncNow();
  return unsavedIn(log);
}

/**
 * Takes a person's log from this device; what their account does not have stays, for nobody but them.
 * @param name What they are called here, to say whose it is.
 */
export async function leaveDevice(person: string, name: string): Promise<void> {
  endSync(person);
  forgetFetched();
  const log = await learnerLog(person);
  const unsaved = await unsavedIn(log);
  if (unsaved > 0) {
    noteKeptLog({ person, name, unsaved });
  } else {
    forgetKeptLog(person);
    await log.erase();
  }
  // Other tabs still show this person's cards.
  announceProgress(person);
}

/** How many answers, or else other changes, no account has. Nothing waits in a log that another tab has taken away. */
async function unsavedIn(log: LearnerLog): Promise<number> {
  try {
    const { answers, changes } = await countUnsaved(log);
    return answers > 0 ? answers : changes;
  } catch (error) {
    if (error instanceof LogGone) return 0;
    throw error;
  }
}

/** What the name of an account's database ends in. */
const PERSON = /^heapwise-([0-9a-f]{8}-[0-9a-f-]{27})$/;

/**
 * Takes the logs of all others from this device, where their accounts have everything: someone else signs in, though they
 * never signed out. What is not saved stays, for nobody but them. Browsers that cannot list databases keep them.
 */
export async function clearOthers(person: string): Promise<void> {
  if (typeof indexedDB === 'undefined' || !('databases' in indexedDB)) return;
  for (const { name = '' } of await indexedDB.databases()) {
    const other = PERSON.exec(name)?.[1];
    if (other === undefined || other === person) continue;
    const log = await learnerLog(other);
    if ((await unsavedIn(log)) > 0) continue;
    await log.erase();
    announceProgress(other);
  }
}
