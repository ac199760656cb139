import { existsSync, lstatSync, readdirSync, rmSync, rmdirSync, unlinkSync } from 'node:fs';
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

/**
 * Removes a runner's folder. Below `files` interpreters may be mounted, so nothing there is removed with what is in it.
 */
export function removeRunFolder(folder: string): void {
  if (!existsSync(folder)) return;
  const mounts = join(folder, MOUNTS);
  for (const name of existsSync(mounts) ? readdirSync(mounts) : []) {
    const place = join(mounts, name);
    if (lstatSync(place).isDirectory()) rmdirSync(place);
    else unlinkSync(place);
  }
  if (existsSync(mounts)) rmdirSync(mounts);
  rmSync(folder, { recursive: true, force: true, maxRetries: 5 });
}
