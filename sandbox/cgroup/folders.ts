import { existsSync, readFileSync, readdirSync, rmdirSync } from 'node:fs';
import { join } from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';

/** How long the kernel may take to let go of processes that were killed. */
const PATIENCE_MS = 2000;

/** Removes the folder of a control group, once the processes in it are gone; they are killed first. */
export async function removeGroup(folder: string): Promise<void> {
  const end = Date.now() + PATIENCE_MS;
  while (existsSync(folder)) {
    try {
      rmdirSync(folder);
      return;
    } catch (error) {
      if ((error as NodeJS.ErrnoException).code === 'ENOENT') return;
      if (Date.now() > end) throw error;
      for (const pid of pidsIn(folder)) kill(pid);
      await sleep(2);
    }
  }
}

/** Removes all groups in a folder of groups, then the folder itself. */
export async function removeGroupsIn(folder: string): Promise<void> {
  if (!existsSync(folder)) return;
  const groups = readdirSync(folder, { withFileTypes: true }).filter((entry) => entry.isDirectory());
  await Promise.all(groups.map(({ name }) => removeGroup(join(folder, name))));
  await removeGroup(folder);
}

/** The processes in a group. */
export function pidsIn(folder: string): number[] {
  try {
    return readFileSync(join(folder, 'cgroup.procs'), 'utf8').split('\n').filter(Boolean).map(Number);
  } catch {
    return []; // it is gone
  }
}

function kill(pid: number): void {
  try {
    process.kill(pid, 'SIGKILL');
  } catch {
    // it has ended
  }
}

/** The number that a line of a control file names: `oom_kill 3`. */
export function numberAfter(text: string, word: string): number | null {
  const [, found] = new RegExp(`^${word} (\\d+)$`, 'm').exec(text) ?? [];
  return found === undefined ? null : Number(found);
}

/** The text of a control file, or null where there is none. */
export function readControl(folder: string, name: string): string | null {
  try {
    return readFileSync(join(folder, name), 'utf8');
  } catch {
    return null;
  }
}
