/** A log that waits on this device until its person signs in again. */
export interface KeptLog {
  readonly person: string;
  readonly name: string;
  /** How many answers, or other changes, their account does not have. */
  readonly unsaved: number;
}

const KEY = 'heapwise-kept-logs';

/** The logs that wait on this device; nothing else is known of their people. */
export function listKeptLogs(): readonly KeptLog[] {
  try {
    return JSON.parse(localStorage.getItem(KEY) ?? '[]') as KeptLog[];
  } catch {
    // Where nothing may be stored, nothing is kept either.
    return [];
  }
}

/** Notes that a log waits. */
export function noteKeptLog(log: KeptLog): void {
  save([...listKeptLogs().filter(({ person }) => person !== log.person), log]);
}

/** Notes that a person's log waits no more. */
export function forgetKeptLog(person: string): void {
  if (listKeptLogs().length > 0) save(listKeptLogs().filter((log) => log.person !== person));
}

function save(logs: readonly KeptLog[]): void {
  try {
    localStorage.setItem(KEY, JSON.stringify(logs));
  } catch {
    // No room or no permission: the log waits all the same, and nobody is told.
  }
}
