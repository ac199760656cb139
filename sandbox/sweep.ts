import { readdirSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { basename } from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';

import { removeGroupsIn } from './cgroup/folders.ts';
import { readProc } from './processes.ts';
import { groupsPlace, removeRunFolder, runFolder, runnerName } from './run-folder.ts';

/** Between two looks for sandboxes that are still being started. */
const LOOK_MS = 20;

/** Removes what runners left that died without cleaning up: their folders, their control groups. */
export async function sweepDead(): Promise<void> {
  const pattern = new RegExp(`^${runnerName(0).replace('0', '(\\d+)')}$`);
  for (const name of readdirSync(tmpdir())) {
    const pid = Number(pattern.exec(name)?.[1] ?? 0);
    if (pid > 0 && !isAlive(pid)) await sweep(pid);
  }
}

/** Removes what one runner left: sandboxes, its folder, its control groups with whatever is in them. */
export async function sweep(pid: number | undefined): Promise<void> {
  if (pid === undefined || process.platform !== 'linux') return;
  const folder = runFolder(pid);
  await endSandboxes(folder);
  const groups = groupsPlace(folder);
  if (groups !== null) await removeGroupsIn(groups);
  removeRunFolder(folder);
}

/**
 * Ends sandboxes that were just being started when their runner died: they end with it only once they have asked the
 * kernel for that. They show a folder of the runner, so its name is among their arguments.
 */
async function endSandboxes(folder: string): Promise<void> {
  for (let quiet = 0; quiet < 2; quiet += 1) {
    const found = readdirSync('/proc').filter((name) => /^\d+$/.test(name) && isSandboxIn(name, folder));
    for (const name of found) kill(Number(name));
    if (found.length > 0) quiet = -1;
    await sleep(LOOK_MS);
  }
}

function isSandboxIn(pid: string, folder: string): boolean {
  const [program = '', ...args] = readProc(`/proc/${pid}/cmdline`).split('\0');
  return basename(program) === 'bwrap' && args.some((arg) => arg.startsWith(`${folder}/`));
}

function kill(pid: number): void {
  try {
    process.kill(pid, 'SIGKILL');
  } catch {
    // it has ended
  }
}

/** Whether a process runs. One whose exit code nobody has fetched yet does not, though it still takes signals. */
function isAlive(pid: number): boolean {
  return /\) [^ZX]/.test(readProc(`/proc/${pid}/stat`));
}
