import { readFileSync, readdirSync } from 'node:fs';

/** A process and all below it. Orphans of a sandbox go to its first process. */
export function withDescendants(pid: number): number[] {
  const found = [pid];
  for (const one of found) {
    for (const task of list(`/proc/${one}/task`)) {
      found.push(...readProc(`/proc/${one}/task/${task}/children`).split(' ').filter(Boolean).map(Number));
    }
  }
  return found;
}

/** The text of a file of /proc; empty where the process has ended. */
export function readProc(path: string): string {
  try {
    return readFileSync(path, 'utf8');
  } catch {
    return ''; // it has ended
  }
}

function list(path: string): string[] {
  try {
    return readdirSync(path);
  } catch {
    return [];
  }
}
