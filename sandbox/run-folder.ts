import {
  existsSync,
  lstatSync,
  readFileSync,
  writeFileSync,
  readdirSync,
  rmSync,
  rmdirSync,
  unlinkSync,
} from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';

/** How the folders and groups of a runner are named, so that they can be swept when it has died. */
export function runnerName(pid: number): string {
  return `heapwise-runner-${pid}`;
}

/** Where a runner keeps the folders of its sandboxes. */
export function runFolder(pid: number): string {
  return join(tmpdir(), runnerName(pid));
}

/** The part of a run folder where interpreters may be mounted. */
export const MOUNTS = 'files';

/** The part of a run folder that says where the runner's control groups are. */
const GROUPS = 'groups';

/** Keeps where the control groups are, for whoever has to remove them. */
export function keepGroupsPlace(folder: string, place: string): void {
  writeFileSync(join(folder, GROUPS), place);
}

/** Where the control groups of a runner are; null where it has none, or the folder is not this user's own. */
export function groupsPlace(folder: string): string | null {
  const file = join(folder, GROUPS);
  return isOwnFolder(folder) && existsSync(file) ? readFileSync(file, 'utf8') : null;
}

/** Whether a path is a folder of this user's own. Everybody can put something under a name in the temporary folder. */
function isOwnFolder(path: string): boolean {
  const found = lstatSync(path, { throwIfNoEntry: false });
  return found?.isDirectory() === true && found.uid === process.getuid?.();
}

/**
 * Removes a runner's folder. Below `files` interpreters may be mounted, so nothing there is removed with what is in it.
 * What is not this user's own stays.
 */
export function removeRunFolder(folder: string): void {
  const mounts = join(folder, MOUNTS);
  if (!isOwnFolder(folder)) return;
  for (const name of isOwnFolder(mounts) ? readdirSync(mounts) : []) {
    const place = join(mounts, name);
    if (lstatSync(place).isDirectory()) rmdirSync(place);
    else unlinkSync(place);
  }
  if (isOwnFolder(mounts)) rmdirSync(mounts);
  rmSync(folder, { recursive: true, force: true, maxRetries: 5 });
}
