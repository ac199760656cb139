import { readdirSync } from 'node:fs';
import { tmpdir } from 'node:os';

import { removeLeftGroups } from './cgroup/find.ts';
import { removeRunFolder, runFolder, runnerName } from './run-folder.ts';

/** Removes what runners left that died without cleaning up: their folders, their control groups. */
export async function sweepDead(): Promise<void> {
  const pattern = new RegExp(`^${runnerName(0).replace('0', '(\\d+)')}$`);
  for (const name of readdirSync(tmpdir())) {
    const pid = Number(pattern.exec(name)?.[1] ?? 0);
    if (pid > 0 && !isAlive(pid)) await sweep(pid);
  }
}

/** Removes what one runner left: its folder, its control groups with whatever is in them. */
export async function sweep(pid: number | undefined): Promise<void> {
  if (pid === undefined || process.platform !== 'linux') return;
  await removeLeftGroups(runnerName(pid));
  removeRunFolder(runFolder(pid));
}

function isAlive(pid: number): boolean {
  try {
    process.kill(pid, 0);
    return true;
  } catch (error) {
    return (error as NodeJS.ErrnoException).code === 'EPERM';
  }
}
