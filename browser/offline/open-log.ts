import { openIndexedDbLog } from './indexeddb-log.ts';
import type { LearnerLog } from './learner-log.ts';
import { openMemoryLog } from './memory-log.ts';

const opened = new Map<string | null, Promise<LearnerLog>>();

/**
 * The log of a person on this device, or of the guest. Two people's are two databases: nothing of one is ever in the
 * other. Where the browser keeps nothing (some private windows), it lives as long as the page.
 */
export function learnerLog(person: string | null = null): Promise<LearnerLog> {
  const known = opened.get(person);
  if (known) return known;
  const opening = openIndexedDbLog(person).catch(() => openMemoryLog(person));
  opened.set(person, opening);
  return opening;
}
