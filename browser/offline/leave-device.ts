import { countUnsaved, keepInSync } from './keep-in-sync.ts';
import { forgetKeptLog, noteKeptLog } from './kept-logs.ts';
import { learnerLog } from './open-log.ts';

/** Saves what is not saved yet, before someone signs out. @returns how much of it their account still does not have. */
export async function saveBeforeLeaving(person: string): Promise<number> {
  const log = await learnerLog(person);
  const before = await countUnsaved(log);
  if (before.answers + before.changes > 0) await keepInSync(person).syncNow();
  const { answers, changes } = await countUnsaved(log);
  return answers > 0 ? answers : changes;
}

/**
 * Takes a person's log from this device; what their account does not have stays, for nobody but them.
 * @param name What they are called here, to say whose it is.
 */
export async function leaveDevice(person: string, name: string): Promise<void> {
  keepInSync(person).stop();
  const log = await learnerLog(person);
  const { answers, changes } = await countUnsaved(log);
  if (answers + changes > 0) {
    noteKeptLog({ person, name, unsaved: answers > 0 ? answers : changes });
    return;
  }
  forgetKeptLog(person);
  await log.erase();
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
    const { answers, changes } = await countUnsaved(log);
    if (answers + changes === 0) await log.erase();
  }
}
